import { stripVTControlCharacters } from 'node:util';
import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';

// biome-ignore lint/suspicious/noExplicitAny: each command has arguments of its own; citty's type.
type Command = CommandDef<any>;

/** Loaded when asked for: parsers of others' formats take a second, and only `import` needs them. */
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./articles/commands/check.ts')).check,
  import: async () => (await import('./articles/commands/import.ts')).importCommand,
  new: async () => (await import('./articles/commands/new.ts')).newArticle,
  status: async () => (await import('./articles/commands/status.ts')).status,
};

const articles = defineCommand({
  meta: { name: 'npm run articles --', description: 'The newsroom’s desk' },
  subCommands: commands,
});

/** `npm run articles -- check | import | new | status`. Exit code 1 where something is wrong. */
export async function main(args: string[]): Promise<void> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
    const usage = await (command ? renderUsage(command, articles) : renderUsage(articles));
    return console.log(process.stdout.isTTY ? usage : stripVTControlCharacters(usage));
  }
  if (!command) return fail(`${name}: expected ${Object.keys(commands).join(', ')}`);
  try {
    await runCommand(command, { rawArgs: rest });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const expected = error.name === 'UsageError' || error.name === 'CLIError';
    fail(expected ? error.message : (error.stack ?? error.message));
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

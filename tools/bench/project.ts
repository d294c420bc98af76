import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

const root = process.cwd();
const copied = ['src', 'tools', 'locales', 'index.html', 'vite.config.ts', 'site.config.ts'];

/** Where measurements keep what they build; ignored by git. */
export const benchFolder = join(root, '.cache/bench');

/**
 * Makes a copy of this project without its articles, to be built with others. What the copy has
 * cached, its pictures above all, stays from one time to the next.
 */
export async function copyProject(name: string): Promise<string> {
  const folder = join(benchFolder, name);
  await mkdir(folder, { recursive: true });
  for (const entry of [...copied, 'public', 'dist']) {
    await rm(join(folder, entry), { recursive: true, force: true });
  }
  for (const entry of [...copied, 'package.json']) {
    await cp(join(root, entry), join(folder, entry), { recursive: true });
  }
  await cp(join(root, 'public'), join(folder, 'public'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(root, 'public/articles')),
  });
  await mkdir(join(folder, 'public/articles'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules')).catch(() => {});
  return folder;
}

/** What a build took. */
export type BuildUsage = {
  /** By the clock on the wall. */
  seconds: number;
  /** Of all processors together: what a busy machine changes least. */
  processorSeconds: number;
  /** The most at any time, in MB. */
  memory: number;
  output: string;
};

/**
 * Builds a copy, in a process of its own, as `npm run build` does.
 * @throws with what the build said, where it fails
 */
export async function buildProject(folder: string): Promise<BuildUsage> {
  const usageFile = join(folder, '.cache/usage.json');
  // The workers are threads: the process's own figure is that of all.
  const note = `import { isMainThread } from 'node:worker_threads';
    import { writeFileSync } from 'node:fs';
    if (isMainThread) process.on('exit', () =>
      writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));`;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(note)}`, 'tools/build.mjs'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const output = await outputOf(child);
  const seconds = (performance.now() - started) / 1000;
  const usage: NodeJS.ResourceUsage = JSON.parse(await readFile(usageFile, 'utf8'));
  const processorSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { seconds, processorSeconds, memory: usage.maxRSS / 1024, output };
}

function outputOf(child: ChildProcess): Promise<string> {
  let output = '';
  const collect = (chunk: unknown) => {
    output += String(chunk);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`The build of a copy failed:\n${output}`));
    });
  });
}

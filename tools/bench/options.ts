/** The value of `--name value` or `--name=value`; undefined where it isn't given. */
export function option(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const arg = args[index];
  if (arg === undefined) return undefined;
  return arg === name ? args[index + 1] : arg.slice(name.length + 1);
}

/** A list of numbers above 0, as `1000,10000`. @throws where it is anything else */
export function numbersOption(args: readonly string[], name: string, otherwise: number[]) {
  const text = option(args, name);
  if (text === undefined) return otherwise;
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new Error(`${name}: expected whole numbers above 0, not ${text}`);
}

/** One number above 0. @throws where it is anything else */
export function numberOption(args: readonly string[], name: string, otherwise: number): number {
  const [number = otherwise, ...more] = numbersOption(args, name, [otherwise]);
  if (more.length > 0) throw new Error(`${name}: expected one number`);
  return number;
}

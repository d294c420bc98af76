import * as v from 'valibot';

/** What is wrong in a document: where, and what would be right. */
export type Fault = { path: string; expected: string };

/** A document that isn't what it should be. Its message lists every fault, a line each. */
export class BrokenDocument extends Error {
  override name = 'BrokenDocument';
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    super(faults.map((fault) => `${file}: ${formatFault(fault)}`).join('\n'));
    this.file = file;
    this.faults = faults;
  }
}

/** `sections[1].blocks[0].text: expected text` */
export function formatFault({ path, expected }: Fault): string {
  return path ? `${path}: ${expected}` : expected;
}

/** A path in a document, as JavaScript writes it: `['sections', 1, 'id']` → `sections[1].id`. */
export function formatPath(keys: readonly unknown[]): string {
  return keys
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (!/^[\w$]+$/.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

/** Checks a value against a schema. Returns the typed value, or the faults. */
export function parseWith<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): { value: v.InferOutput<S>; faults?: never } | { value?: never; faults: Fault[] } {
  // A list is an object too, to valibot.
  if (Array.isArray(value)) return { faults: [{ path: '', expected: 'expected an object' }] };
  // Of what is wrong with a value, the first: what follows from it would say it again.
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return { value: result.output };
  return { faults: result.issues.flatMap((issue) => faultsOf(issue, [])) };
}

function faultsOf(issue: v.BaseIssue<unknown>, base: readonly unknown[]): Fault[] {
  const keys = [...base, ...(issue.path?.map((item) => item.key) ?? [])];
  const path = formatPath(keys);
  // Of the ways that a union may be, the one that has something inside it right is the one that was meant.
  const inner = issue.type === 'union' ? (issue.issues ?? []) : [];
  const deeper = inner.flatMap((one) => faultsOf(one, keys)).filter((fault) => fault.path !== path);
  return deeper.length > 0 ? deeper : [{ path, expected: issue.message }];
}

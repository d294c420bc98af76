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
  // Of what is wrong with a value, the first: what follows from it would say it again.
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return { value: result.output };
  return { faults: result.issues.map((issue) => faultOf(issue, [])) };
}

function faultOf(issue: v.BaseIssue<unknown>, base: readonly unknown[]): Fault {
  const keys = [...base, ...(issue.path?.map((item) => item.key) ?? [])];
  if (issue.type === 'union' && issue.issues) {
    // Of the union's ways to fail, the one that got furthest is the one that was meant.
    const faults = issue.issues.map((inner) => faultOf(inner, keys));
    const depth = (fault: Fault) => fault.path.split(/[.[]/).length;
    const deepest = faults.reduce((a, b) => (depth(b) > depth(a) ? b : a));
    if (deepest.path !== formatPath(keys)) return deepest;
  }
  return { path: formatPath(keys), expected: issue.message };
}

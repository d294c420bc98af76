import type * as v from 'valibot';
import { type Fault, formatPath } from '../../src/article/fault.ts';
import { nearestName } from './nearestName.ts';

/** What of valibot's schemas the walk looks at. */
type Node = v.GenericSchema & {
  entries?: Record<string, Node>;
  item?: Node;
  wrapped?: Node;
  options?: readonly Node[];
  key?: string;
  literal?: unknown;
};
/** Adds the faults below `keys`, a stack that it leaves as it was. */
type Walk = (schema: Node, value: unknown, keys: (string | number)[], faults: Fault[]) => void;

/**
 * The fields of a value that its schema doesn't know, and blocks of unknown types: the reader passes
 * over them in silence, so the check has to name them.
 */
export function unknownFields(schema: v.GenericSchema, value: unknown): Fault[] {
  const faults: Fault[] = [];
  walk(schema as Node, value, [], faults);
  return faults;
}

const walk: Walk = (schema, value, keys, faults) =>
  walks[schema.type]?.(schema, value, keys, faults);

const walks: Record<string, Walk> = {
  object: ({ entries = {} }, value, keys, faults) => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value)) {
      keys.push(key);
      const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (entry) walk(entry, value[key], keys, faults);
      else faults.push(unknownField(entries, value, key, keys));
      keys.pop();
    }
  },
  array: ({ item }, value, keys, faults) => {
    if (!item || !Array.isArray(value)) return;
    value.forEach((inner, index) => {
      keys.push(index);
      walk(item, inner, keys, faults);
      keys.pop();
    });
  },
  optional: ({ wrapped }, value, keys, faults) => {
    if (wrapped) walk(wrapped, value, keys, faults);
  },
  union: ({ options = [] }, value, keys, faults) => {
    const option = options.find(({ type }) =>
      type === 'object' ? isRecord(value) : type === 'array' && Array.isArray(value),
    );
    if (option) walk(option, value, keys, faults);
  },
  variant: ({ options = [], key = '' }, value, keys, faults) => {
    if (!isRecord(value)) return;
    const option = options.find(({ entries }) => entries?.[key]?.literal === value[key]);
    if (option) return walk(option, value, keys, faults);
    if (typeof value[key] !== 'string') return;
    const known = options.flatMap(({ entries }) => entries?.[key]?.literal ?? []).map(String);
    const meant = meantBy(value[key], known) ?? known.join(', ');
    const expected = `expected ${meant}; readers see a notice instead of ${value[key] || 'it'}`;
    faults.push({ path: formatPath([...keys, key]), expected });
  },
};

function unknownField(
  entries: Record<string, Node>,
  value: Record<string, unknown>,
  key: string,
  keys: (string | number)[],
): Fault {
  const known = Object.keys(entries);
  const lacking = known.filter((name) => !Object.hasOwn(value, name));
  const meant = meantBy(key, lacking) ?? `one of ${known.join(', ')}`;
  return { path: formatPath(keys), expected: `expected ${meant}; ${key} is ignored` };
}

/** Where a name is nearly one of these, there is no need to read them all. */
function meantBy(name: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(name, known);
  return nearest && `${nearest} (did you mean that?)`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

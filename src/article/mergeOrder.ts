/**
 * The ids of two sequences in one order: those of `base` as they stand, and each that only `other`
 * has behind its nearest predecessor there that `base` has too (or at the start).
 */
export function mergeOrder(base: readonly string[], other: readonly string[]): string[] {
  const own = new Set(base);
  const behind = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const id of other) {
    if (own.has(id)) {
      anchor = id;
      continue;
    }
    const followers = behind.get(anchor);
    if (followers) followers.push(id);
    else behind.set(anchor, [id]);
  }
  const first = behind.get(undefined) ?? [];
  return [...first, ...base.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}

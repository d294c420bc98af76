const farthest = 2; // letters

/** The name that was meant by a misspelt one: at most two letters of it, and half of them, are others. */
export function nearestName(misspelt: string, names: readonly string[]): string | undefined {
  const most = Math.min(farthest, misspelt.length / 2);
  const [nearest] = names
    .filter(({ length }) => Math.abs(length - misspelt.length) <= most)
    .map((name) => ({ name, distance: distance(misspelt.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return nearest?.name;
}

/** How many letters have to be added, taken or changed to make one word of the other (Levenshtein's). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...a].entries()) {
    const next = [above + 1];
    for (let at = 0; at < b.length; at += 1) {
      const changed = (row[at] ?? 0) + (letter === b[at] ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

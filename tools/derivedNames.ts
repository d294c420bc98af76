/*
 * What the build makes of an editor’s `hall.jpg` bears its hash: `hall._1f2e3d4c.400.avif`. As with ids, `_`
 * marks what is the site’s own: no date or number in an editor’s name is taken for a hash.
 */
const base = '\\._[0-9a-f]{8}';

/** The names of derived pictures, as a regular expression: what has one never changes. */
export const derivedName = `${base}\\.(\\d+|share)\\.(avif|webp|jpg)$`;

/** `halls/left.jpg` → `halls/left._1f2e3d4c` */
export function derivedBase(file: string, hash: string): string {
  return `${file.replace(/\.[^.]*$/, '')}._${hash.slice(0, 8)}`;
}

/** What is wrong with the name of an editor’s picture, or undefined: its file would be kept for ever. */
export function pictureNameFault(file: string): string | undefined {
  if (!new RegExp(derivedName).test(file)) return undefined;
  const plain = file.replace(new RegExp(`${base}\\..+(?=\\.)`), '');
  return `expected another name than ${file}, like ${plain}: such names are those of pictures that the build makes`;
}

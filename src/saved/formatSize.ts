/** A size as readers know it: «1,2 МБ», “48 kB”. */
export function formatSize(bytes: number, code: string): string {
  const isLarge = bytes >= 950_000;
  const size = bytes / (isLarge ? 1_000_000 : 1_000);
  const format = new Intl.NumberFormat(code, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge && size < 10 ? 1 : 0,
  });
  // Some languages' forms let the unit slip to the next line.
  return format.format(size).replaceAll(' ', '\u00a0');
}

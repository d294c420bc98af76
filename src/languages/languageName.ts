const names = new Map<string, Intl.DisplayNames>();

/** The name of one language in another: `uk` in English is “Ukrainian”. */
export function languageName(code: string, inCode: string): string {
  const own = import.meta.env.LANGUAGE_NAMES[inCode]?.[code];
  // “toString” has the form of a code, and every object has one.
  if (typeof own === 'string') return own;
  const namesIn = names.get(inCode) ?? new Intl.DisplayNames([inCode], { type: 'language' });
  names.set(inCode, namesIn);
  try {
    return namesIn.of(code) ?? code;
  } catch {
    // Of the form of a code, but none that there could be: “abcd”.
    return code;
  }
}

/** What a Slavic language does to the end of a word. */
export type Declension = {
  vowels: string;
  /** What is taken off, once, the longest that leaves a stem. */
  endings: readonly string[];
  /** What is taken off after that, where it leaves a stem: -ов-, which is now an ending, now none. */
  possessive: RegExp;
  /** Forms of a stem that become one. */
  alternations: readonly (readonly [RegExp, string])[];
  /** Words that none of this holds for, and their stems. */
  exceptions: readonly (readonly [RegExp, string])[];
};

/** A function that gives the forms of a word the same stem. */
export function lightStemmer(declension: Declension): (word: string) => string {
  const { vowels, possessive, alternations, exceptions } = declension;
  const endings = [...new Set(declension.endings)].sort((a, b) => b.length - a.length);
  const isStem = (text: string, least: number) =>
    text.length >= least && [...text].some((letter) => vowels.includes(letter));

  function withoutEnding(word: string): string {
    for (const ending of endings) {
      const stem = word.slice(0, -ending.length);
      if (word.endsWith(ending) && isStem(stem, 2)) return stem;
    }
    return word;
  }

  return (word) => {
    const exception = exceptions.find(([form]) => form.test(word));
    if (exception) return exception[1];
    let stem = withoutEnding(word);
    const core = stem.replace(possessive, '');
    if (isStem(core, 3)) stem = core;
    for (const [form, common] of alternations) stem = stem.replace(form, common);
    return stem || word;
  };
}

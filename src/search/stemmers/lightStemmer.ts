type Table = readonly (readonly [RegExp, string])[];

/** What a Slavic language does to the end of a word. */
export type Declension = {
  vowels: string;
  /** What is done first to a word whose end says that it is a verb. */
  verbs: Table;
  /** What is taken off, once, the longest that leaves a stem. */
  endings: readonly string[];
  /** What is taken off after that, where it leaves a stem: -ов-, which is now an ending, now none. */
  possessive: RegExp;
  /** Forms of a stem that become one, each made from what the one before has left. */
  alternations: Table;
  /** Words that none of this holds for, and their stems. */
  exceptions: Table;
};

/** The ends of reflexive verbs, in both languages; not that of «подпись», «Беларусь» or «карася». */
export const reflexive: Table = [
  [/(?<=[бвдзлмнпрстф])юс[яь]$/, 'ит'], // дивлюся
  [/(?<!тим|[шщ])([еиіїє])мся$/, '$1т'], // вернемся
  // смотрится, дивилися, вернувшийся
  [/(?<=..([тлвшмйьюя]|[тшчджн]и|л[аои]|м[ое]|те|([жчшщн]|тим)у)|[шщ].{1,3})с[яь]$/, ''],
];

/** What the end of a verb's stem becomes in some of its forms, in both languages: that everywhere. */
export const softened: Table = [
  [/(?<=..)(еш|ут)$/, 'и'], // пишут
  [/(?<=..)[уюое]ва$/, 'у'], // голосувати, голосує
  [/ю$/, 'у'],
  [/[еіїя]$/, 'и'], // смотреть, смотрит; стояти, стоїть
  [/(?<=..|^и)ска$/, 'щи'], // искать, ищет
  [/(?<=.)с[аи]$/, 'ши'], // писати, пише; просити, прошу
  [/(?<=.)з[аи]$/, 'жи'], // казати, каже
  [/(?<=.)ка$/, 'чи'], // плакати, плаче
  [/([жшчщ])а?$/, '$1и'],
  [/([бпвмф])е?л[иь]?$/, '$1и'], // купити, куплю
];

const replaced = (text: string, table: Table) =>
  table.reduce((result, [form, common]) => result.replace(form, common), text);

/** A function that gives the forms of a word the same stem. */
export function lightStemmer(declension: Declension): (word: string) => string {
  const { vowels, possessive, alternations, exceptions, verbs } = declension;
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
    let stem = withoutEnding(replaced(word, verbs));
    const core = stem.replace(possessive, '');
    if (isStem(core, 3)) stem = core;
    return replaced(stem, alternations) || word;
  };
}

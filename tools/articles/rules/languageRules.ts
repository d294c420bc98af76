import { textsOf } from '../textsOf.ts';
import type { Rule } from './rule.ts';

/** Words that are in another language say in which: by its code, browsers choose voice and hyphens. */
export const languageRules: Rule[] = [
  {
    level: 'warning',
    find: ({ edition }) =>
      textsOf(edition)
        .flatMap(({ path, text, language }) => {
          const whole = { path: path.replace(/[^.]+$/, 'inLanguage'), code: language };
          const runs = (typeof text === 'string' ? [] : text).map((part, index) => {
            const code = typeof part === 'string' ? undefined : part.inLanguage;
            return { path: `${path}[${index}].inLanguage`, code };
          });
          return language === edition.inLanguage ? runs : [whole, ...runs];
        })
        .flatMap(({ path, code }) => {
          if (code === undefined || isLanguage(code)) return [];
          return [{ path, expected: `expected a language’s code, like uk, not “${code}”` }];
        }),
  },
];

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a code is a language's: `uk`, not `ua`, which is a country's. */
function isLanguage(code: string): boolean {
  try {
    const { language } = new Intl.Locale(code);
    // Of three letters there are thousands; not every one has a name here.
    return language.length === 3 || names.of(language) !== undefined;
  } catch {
    return false;
  }
}

import { languageByCode } from '../languages.ts';

// https://www.w3.org/International/questions/qa-scripts: the right-to-left scripts in use today.
const rightToLeft = /^(ar|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(-|$)|-(Arab|Hebr|Syrc|Thaa)(-|$)/i;

/** The writing direction of a language by its BCP 47 code, be it in the table or not. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  const language = languageByCode(code);
  if (language) return language.dir ?? 'ltr';
  return rightToLeft.test(code) ? 'rtl' : 'ltr';
}

/** What an element bears whose text is in a language, given by its BCP 47 code; nothing without one. */
export function textIn(code: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return code ? { lang: code, dir: directionOf(code) } : {};
}

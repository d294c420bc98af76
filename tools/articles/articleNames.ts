import { type Language, languageBySlug, languages } from '../../src/languages.ts';
import { namePattern, reservedNames } from '../../src/route.ts';

/** Disks have room for 255. */
const longest = 200;

/** A name that an article may have. */
export const exampleName = 'library-in-the-depot';

/** What is wrong with an article's name, or undefined. */
export function nameFault(name: string): string | undefined {
  if (!namePattern.test(name)) {
    return `expected a name of a–z, 0–9 and -, like ${exampleName}`;
  }
  if (name.length > longest) return `expected a name of at most ${longest} characters`;
  if (reservedNames.includes(name)) {
    return `expected another name: ${reservedNames.join(', ')} are the site’s own pages`;
  }
  return undefined;
}

/** The language that a code, a slug or a locale names: `uk`, `ua`, `uk-UA`, `uk_UA`. */
export function languageNamed(name: string): Language | undefined {
  const plain = name.trim().toLowerCase().replaceAll('_', '-');
  const [primary = ''] = plain.split('-');
  return withCode(plain) ?? languageBySlug(plain) ?? withCode(primary);
}

function withCode(plain: string): Language | undefined {
  return languages.find(({ code }) => code.toLowerCase() === plain);
}

/** `expected one of uk (ua), en, ru` */
export const expectedLanguage = `expected one of ${languages
  .map(({ code, slug }) => (code === slug ? code : `${code} (${slug})`))
  .join(', ')}`;

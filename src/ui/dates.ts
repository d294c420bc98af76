import { site } from '../../site.config.ts';

/** Browsers from before 2022 know the city by its old spelling only. */
const timeZone = isZone(site.timeZone) ? site.timeZone : 'Europe/Kiev';

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(code: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const key = `${code} ${timeStyle}`;
  const known = formats.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone };
  const made = new Intl.DateTimeFormat(code, timeStyle ? { ...options, timeStyle } : options);
  formats.set(key, made);
  return made;
}

/** A day, in the newsroom's zone: «5 вересня 2025 р.». */
export function formatDay(date: string, code: string): string {
  return format(code).format(new Date(date));
}

/** A day and a time, in the newsroom's zone. */
export function formatMoment(date: string, code: string): string {
  return format(code, 'short').format(new Date(date));
}

const languageNames = new Map<string, Intl.DisplayNames>();

/** The name of one language in another: `uk` in English is “Ukrainian”. */
export function languageName(code: string, inCode: string): string {
  const names = languageNames.get(inCode) ?? new Intl.DisplayNames([inCode], { type: 'language' });
  languageNames.set(inCode, names);
  try {
    return names.of(code) ?? code;
  } catch {
    // Of the form of a code, but none that there could be: “abcd”.
    return code;
  }
}

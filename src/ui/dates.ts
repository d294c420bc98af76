import { site } from '../../site.config.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Dates as the page's HTML has them. A browser's first date costs it some 30 ms, on a phone 150. */
const known = new Map<string, string>();

function format(date: string, code: string, timeStyle?: 'short'): string {
  return (
    known.get(keyOf(date, code, timeStyle)) ?? formatOf(code, timeStyle).format(new Date(date))
  );
}

function keyOf(date: string, code: string, timeStyle = ''): string {
  return `${date} ${code} ${timeStyle}`;
}

function formatOf(code: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const key = keyOf('', code, timeStyle);
  const made = formats.get(key) ?? makeFormat(code, timeStyle);
  formats.set(key, made);
  return made;
}

function makeFormat(code: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const options = { dateStyle: 'long', ...(timeStyle && { timeStyle }) } as const;
  try {
    return new Intl.DateTimeFormat(code, { ...options, timeZone: site.timeZone });
  } catch {
    // Browsers from before 2022 know the city by its old spelling only.
    return new Intl.DateTimeFormat(code, {
      ...options,
      timeZone: site.timeZone.replace('Kyiv', 'Kiev'),
    });
  }
}

/** A day, in the newsroom's zone: «5 вересня 2025 р.». */
export function formatDay(date: string, code: string): string {
  return format(date, code);
}

/** A day and a time, in the newsroom's zone. */
export function formatMoment(date: string, code: string): string {
  return format(date, code, 'short');
}

/** Learns the dates that a page's HTML shows, so that hydration needn't work them out again. */
export function learnDates(page: ParentNode, code: string): void {
  for (const time of page.querySelectorAll('time')) {
    const timeStyle = time.dataset.style === 'moment' ? 'short' : undefined;
    known.set(keyOf(time.dateTime, code, timeStyle), time.textContent);
  }
}

const languageNames = new Map<string, Intl.DisplayNames>();

/** The name of one language in another: `uk` in English is “Ukrainian”. */
export function languageName(code: string, inCode: string): string {
  const own = import.meta.env.LANGUAGE_NAMES[inCode]?.[code];
  if (own) return own;
  const names = languageNames.get(inCode) ?? new Intl.DisplayNames([inCode], { type: 'language' });
  languageNames.set(inCode, names);
  try {
    return names.of(code) ?? code;
  } catch {
    // Of the form of a code, but none that there could be: “abcd”.
    return code;
  }
}

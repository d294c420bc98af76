import { site } from '../../site.config.ts';

/** A day: «5 вересня 2025 р.»; or a moment, which has a time too. */
export type DateStyle = 'day' | 'moment';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Dates as the page's HTML has them. A browser's first date costs it some 30 ms, on a phone 150. */
const known = new Map<string, string>();

/** A date in a language, in the newsroom's zone. */
export function formatDate(date: string, code: string, style: DateStyle = 'day'): string {
  return known.get(keyOf(date, code, style)) ?? formatOf(code, style).format(new Date(date));
}

/** Learns the dates that a page's HTML shows, so that hydration needn't work them out again. */
export function learnDates(page: ParentNode, code: string): void {
  for (const { dateTime, dataset, textContent } of page.querySelectorAll('time')) {
    known.set(keyOf(dateTime, code, dataset.style), textContent);
  }
}

function keyOf(...parts: (string | undefined)[]): string {
  return parts.join(' ');
}

function formatOf(code: string, style: DateStyle): Intl.DateTimeFormat {
  const key = keyOf(code, style);
  const made = formats.get(key) ?? makeFormat(code, style);
  formats.set(key, made);
  return made;
}

function makeFormat(code: string, style: DateStyle): Intl.DateTimeFormat {
  const formatIn = (timeZone: string) =>
    new Intl.DateTimeFormat(code, {
      dateStyle: 'long',
      timeStyle: style === 'moment' ? 'short' : undefined,
      timeZone,
    });
  try {
    return formatIn(site.timeZone);
  } catch {
    // Browsers from before 2022 know the city by its old spelling only.
    return formatIn(site.timeZone.replace('Kyiv', 'Kiev'));
  }
}

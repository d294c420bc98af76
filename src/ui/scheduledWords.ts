import type { i18n } from 'i18next';
import { formatDate } from './formatDate.ts';

/** What is said of an article whose day is still to come: in development alone, the only place to see it. */
export function scheduledWords(date: string, code: string, t: i18n['t']): string | undefined {
  if (Date.parse(date) <= Date.now()) return undefined;
  return t('scheduled', { date: formatDate(date, code, 'moment') });
}

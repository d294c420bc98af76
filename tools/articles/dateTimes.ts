import * as v from 'valibot';
import { site } from '../../site.config.ts';
import { dateTime } from '../../src/article/schema.ts';

/** A moment as an edition writes it, in the newsroom's own time: `2026-05-02T09:40:00+03:00`. */
export function formatDateTime(moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: site.timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const zone = part('timeZoneName').replace('GMT', '') || 'Z';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}${zone}`;
}

/** The day of a date in the newsroom's own time: `2026-05-02`. */
export function dayOf(date: string): string {
  return formatDateTime(new Date(date)).slice(0, 10);
}

/** Whether a text is a date as an edition has it. */
export function isDateTime(text: string): boolean {
  return v.is(dateTime, text);
}

/**
 * A date of another system as an edition has it, or undefined where it lacks its time or zone:
 * nobody but the newsroom can tell those.
 */
export function toDateTime(text: string): string | undefined {
  const iso = text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)\s+(?=\d)/, '$1T')
    .replace(/\s*([+-]\d\d):?(\d\d)$/, '$1:$2')
    .replace(/\s+(?:UTC|GMT|Z)$/i, 'Z');
  return isDateTime(iso) ? iso : undefined;
}

import type { Text } from '../../../src/blocks/text.ts';

/** `— Olena Kovalenko, librarian` */
export function attributionOf(text: string): { name: string; jobTitle?: string } | undefined {
  const [, name = '', jobTitle = ''] = text.match(/^(?:[—–-]+\s*)?([^,]*),?\s*(.*)$/s) ?? [];
  if (!name.trim()) return undefined;
  return jobTitle.trim() ? { name: name.trim(), jobTitle: jobTitle.trim() } : { name: name.trim() };
}

/** A quotation's text, and whose it is where its end says so behind a dash. */
export function splitDash(text: Text): {
  text: Text;
  attribution?: { name: string; jobTitle?: string };
} {
  const parts = typeof text === 'string' ? [text] : text;
  const last = parts.at(-1);
  const words = typeof last === 'string' ? last : last?.text;
  const [, before, source] = words?.match(/^(.*[.!?…”»"]\s+|)[—–]\s*([^—–.]{1,80})$/su) ?? [];
  if (source === undefined || before === undefined || typeof last !== 'string') return { text };
  const rest = before.trim() ? [...parts.slice(0, -1), before.trim()] : parts.slice(0, -1);
  const [only] = rest;
  const attribution = attributionOf(source);
  if (only === undefined || !attribution) return { text };
  return { text: rest.length === 1 && typeof only === 'string' ? only : rest, attribution };
}

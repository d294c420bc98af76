import { plainText, type Text } from '../../../src/blocks/text.ts';
import type { DraftBlock } from './draft.ts';

type Attribution = { name: string; jobTitle?: string };

const marks: Record<string, string> = { '“': '”', '«': '»', '"': '"', '„': '“' };

const verbs = new RegExp(
  `^(?:${[
    'says|said|tells|told|adds|added|notes|noted|stresses|stressed|states|stated|explains|explained',
    'emphasi[sz]ed|wrote|writes|recalled|admitted|insisted|argued|continued|concluded|declared',
    'announced|commented|remarked|promised|warned|believes|replied|asked|reported',
    'сказа(?:в|ла|ли)|каже|кажуть|розпові(?:в|ла|ли|дає)|дода(?:в|ла|ли|є)|зазнач(?:ив|ила|или|ає)',
    'наголо(?:сив|сила|сили|шує)|заяв(?:ив|ила|или|ляє)|поясн(?:ив|ила|или|ює)|підкресл(?:ив|ила|или|ює)',
    'повідом(?:ив|ила|или|ляє)|напис(?:ав|ала|али)|пише|вважає|визна(?:в|ла|ли|є)|згад(?:ав|ала|ує)',
    'сказал[аи]?|говорит|говорят|рассказ(?:ал|ала|али|ывает)|добав(?:ил|ила|или|ляет)',
    'отмет(?:ил|ила|или)|отмечает|подчеркн(?:ул|ула|ули)|подчёркивает|подчеркивает',
    'заяв(?:ил|ила|или|ляет)|поясн(?:ил|ила|или|яет)|объясн(?:ил|ила|или|яет)|сообщ(?:ил|ила|или|ает)',
    'написал[аи]?|пишет|считает|призна(?:л|ла|ли|ёт)|вспомин(?:ал|ала|ает)',
  ].join('|')})$`,
  'iu',
);
const pronoun = /^(?:he|she|they|it|i|we|you|who|він|вона|вони|я|ми|он|она|они|мы)$/iu;
const capital = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const mostWords = 14;

/**
 * A paragraph that is somebody's words, `“…,” Name said.`, as a quote with its attribution; any
 * other as the paragraph that it is. The text stays word for word as it came.
 */
export function quoteOf(text: Text): DraftBlock {
  const attribution = attributionIn(plainText(text));
  return attribution ? { type: 'quote', text, attribution } : { type: 'paragraph', text };
}

/** Who says it, where a paragraph is a quotation and a few words on whose it is. */
export function attributionIn(paragraph: string): Attribution | undefined {
  const opening = paragraph[0] ?? '';
  const closing = marks[opening];
  if (!closing) return undefined;
  for (
    let end = paragraph.indexOf(closing, 1);
    end > 0;
    end = paragraph.indexOf(closing, end + 1)
  ) {
    const rest = paragraph.slice(end + 1);
    // Behind the name, the quotation may go on.
    const clause = rest.match(/^[\s,.!?…–—-]*([^“”«»„"]*?)[\s,.:;–—-]*(?:[“«„"].*)?$/su)?.[1];
    const attribution = clause ? speakerIn(clause.split(/\s+/)) : undefined;
    if (attribution) return attribution;
  }
  return undefined;
}

/** `Name said`, `Name, title, said`, `the title Name said`, `said the title Name, title`. */
function speakerIn(words: string[]): Attribution | undefined {
  if (words.length < 2 || words.length > mostWords) return undefined;
  const bare = words.map((word) => word.replace(/,$/, ''));
  if (bare.some((word) => pronoun.test(word))) return undefined;
  const verb = bare.findIndex((word) => verbs.test(word));
  if (verb < 0) return undefined;
  return verb === 0 ? person(words.slice(1), 'first') : person(words.slice(0, verb), 'last');
}

/** A name among a few words, and what they say besides. */
function person(words: string[], which: 'first' | 'last'): Attribution | undefined {
  const text = words.join(' ').replace(/,$/, '');
  const runs = namesIn(text);
  const run = which === 'first' ? runs[0] : runs.at(-1);
  if (!run) return undefined;
  const name = text.slice(run.start, run.end);
  const before = text.slice(0, run.start).replace(/[\s,]+$/, '');
  const after = text.slice(run.end);
  if (after !== '' && !after.startsWith(',')) return undefined;
  const jobTitle = before || after.replace(/^[\s,]+/, '');
  return jobTitle ? { name, jobTitle } : { name };
}

function namesIn(text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let open = false;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const bare = word.replace(/,$/, '');
    const end = index + bare.length;
    const last = runs.at(-1);
    if (!capital.test(bare)) open = false;
    else if (open && last) last.end = end;
    else runs.push({ start: index, end });
    if (capital.test(bare)) open = bare === word;
  }
  // `Hayashi, Minister of State, said`: what follows a comma is no name of its own.
  const [first] = runs;
  return first && text[first.end] === ',' ? [first] : runs;
}

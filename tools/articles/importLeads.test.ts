import { describe, expect, it } from 'vitest';
import { date, importOne, uk } from './importSample.ts';

describe('a lead that the source cuts', () => {
  const text =
    '<p>Перший абзац.</p><p>Другий абзац довгий, з 10<sup>6</sup> слів.</p><p>Третій.</p>';
  const paragraph = 'Перший абзац.';
  const first = 'the first paragraph is the lead now';

  it.each([
    ['amid the first paragraph', 'Перший […]', text, paragraph, first],
    [
      'amid the second',
      'Перший абзац. Другий абзац довгий, з 106 [&hellip;]',
      text,
      paragraph,
      first,
    ],
    [
      'with a link to the rest',
      'Перший [...] <a href="https://x.example/">Читати</a>',
      text,
      paragraph,
      first,
    ],
    ['with dots only', 'Перший абзац. Другий&hellip;', text, paragraph, first],
    [
      'of another text',
      'Про що це: депо. Про те, […]',
      text,
      'Про що це: депо.',
      'its whole sentences are the lead now',
    ],
    ['of another text, amid its first sentence', 'Про те, що […]', text, paragraph, first],
    [
      'of a text of one paragraph',
      'Перший […]',
      '<p>Перший абзац.</p>',
      paragraph,
      'the lead is the first paragraph’s now',
    ],
    [
      'of a text that begins with a list',
      'Один […]',
      '<ul><li>Один.</li></ul>',
      'Один […]',
      'it stays so',
    ],
  ])('isn’t the lead, and is told: %s', async (_, excerpt, rendered, lead, what) => {
    const post = {
      date_gmt: '2026-05-02T06:40:00',
      title: { rendered: 'Депо' },
      excerpt: { rendered: `<p>${excerpt}</p>` },
      content: { rendered },
    };
    const { edition, told } = await importOne('depot.json', [post], { as: uk });
    expect(edition?.description).toBe(lead);
    expect(told).toEqual([
      `warning description: expected a lead to its end; the source’s is cut: ${what}, for you to look at`,
    ]);
  });

  it.each(['Він мовчав…', 'І все ж…'])('isn’t one that its author ends so: %s', async (lead) => {
    const source = `---\ntitle: Депо\nlang: uk\ndescription: ${lead}\n---\n\nВін мовчав…\n\nДень.\n\nНіч.\n`;
    const { edition, told } = await importOne('depot.md', source, { date });
    expect(edition?.description).toBe(lead);
    expect(told).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { date, importOne, uk } from './importSample.ts';

const address = 'https://city.example/plan';
const lost = [
  `warning description: expected words alone in a lead; “план”, a link to ${address}, stays without it`,
  'warning description: expected words alone in a lead; “дуже”, emphasised, stays without it',
  'warning description: expected words alone in a lead; “Bridge”, marked as en, stays without it',
];

describe('a first paragraph that becomes the lead', () => {
  it('is told what it loses: links, emphasis, languages', async () => {
    const sources = {
      'depot.md': `# Депо\n\nЛід, [план](${address}), *дуже* довгий <span lang="en">Bridge</span>.\n\nТекст [тут](${address}).\n`,
      'depot.html': `<html lang="uk"><body><article><h1>Депо</h1><p>Лід, <a href="${address}">план</a>, <em>дуже</em> довгий <span lang="en">Bridge</span>.</p>
        <p>Текст <a href="${address}">тут</a>.</p></article></body></html>`,
    };
    for (const [name, source] of Object.entries(sources)) {
      const { edition, told } = await importOne(name, source, { date, as: uk });
      expect(edition?.description).toBe('Лід, план, дуже довгий Bridge.');
      expect(told).toEqual(lost);
    }
  });

  it('is a lead as any other where all of it is bold', async () => {
    const source = '# Депо\n\n**Лід.**\n\nТекст.\n';
    const { edition, told } = await importOne('depot.md', source, { date, as: uk });
    expect([edition?.description, told]).toEqual(['Лід.', []]);
  });

  it('loses nothing where it stays in the text too', async () => {
    const source = `# Депо\n\nЛід, [план](${address}).\n`;
    const { blocks, told } = await importOne('depot.md', source, { date, as: uk });
    expect(blocks).toMatchObject([{ text: ['Лід, ', { text: 'план', href: address }, '.'] }]);
    expect(told).toEqual([]);
  });
});

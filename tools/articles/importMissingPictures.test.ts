import { describe, expect, it } from 'vitest';
import { date, importOne } from './importSample.ts';
import { png } from './testFolder.ts';

describe('a picture that isn’t there', () => {
  const matter = (image: string) =>
    `---\ntitle: Депо\nlang: uk\ndate: 2026-05-02T09:40:00+03:00\nimage: ${image}\n---\n\nЛід.\n\nТекст.\n`;

  it.each(['gone.jpg', 'https://cdn.example/gone.jpg'])(
    'is told where front matter names %s',
    async (image) => {
      const { edition, told } = await importOne('depot.md', matter(image));
      expect(edition).not.toHaveProperty('image');
      expect(told).toEqual([
        `warning image: expected a file (--picture FILE) for the picture: ${image}`,
      ]);
    },
  );

  it('is told, and leaves the text’s own its place', async () => {
    const source = `${matter('{ file: gone.jpg, caption: Зала }').replace('Лід.', '![Стіл](desk.png)\n\nЛід.')}\n![](hall.png)\n`;
    const { edition, told } = await importOne('depot.md', source, {
      beside: { 'desk.png': await png(2, 2) },
    });
    expect(edition?.image).toMatchObject({ url: 'desk.png', alt: 'Стіл' });
    expect(told).toEqual([
      'warning line 14: the picture hall.png: expected its file beside the text; left out with its place',
      'warning image: expected its file beside the text; left out with its gone.jpg, caption “Зала”',
    ]);
  });

  it('is told of a page, but where it counted visits', async () => {
    const { told } = await importOne(
      'depot.html',
      `<html lang="uk"><body><article><h1>Депо</h1><p>Лід.</p><p>Текст.</p>
      <img src="hall.jpg"><img src="https://count.example/p.gif" width="1" height="1" alt="">
      </article></body></html>`,
      { date },
    );
    expect(told).toEqual([
      'warning the picture hall.jpg: expected its file beside the page; left out with its place',
    ]);
  });
});

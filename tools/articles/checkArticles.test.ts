import { describe, expect, it } from 'vitest';
import { checkArticles } from './checkArticles.ts';
import { article, date, folderWith, linesFor } from './checkSample.ts';

type Break = (editions: ReturnType<typeof article>) => void;

const cases: [what: string, how: Break, line: RegExp][] = [
  [
    'a missing headline',
    ({ en }) => delete en.headline,
    /^error depot\/en.json headline: expected text/,
  ],
  [
    'a person without a name',
    ({ en }) => {
      en.sections[0].blocks[1].attribution = { jobTitle: 'x' };
    },
    /^error depot\/en.json sections\[0\].blocks\[1\].attribution.name: expected text/,
  ],
  [
    'a language unlike the file’s',
    ({ en }) => {
      en.inLanguage = 'ru';
    },
    /^error .*en.json inLanguage: expected "en"/,
  ],
  ...['ukra', 'en-a'].map((code): (typeof cases)[number] => [
    `a language that there can’t be, ${code}`,
    ({ uk }) => {
      uk.inLanguage = code;
    },
    /^error .*uk.json inLanguage: expected "uk"/,
  ]),
  ...['ua', 'ukra', 'en-a'].flatMap((code): (typeof cases)[number][] => [
    [
      `words in a language that there isn’t, ${code}`,
      ({ en }) => {
        en.sections[0].blocks[0].text[1].inLanguage = code;
      },
      new RegExp(
        String.raw`^warning .*en.json sections\[0\].blocks\[0\].text\[1\].inLanguage: expected a .*, not “${code}”`,
      ),
    ],
    [
      `a quote’s original words in a language that there isn’t, ${code}`,
      ({ en }) => {
        en.sections[0].blocks[1].original = { inLanguage: code, text: 'Чекали.' };
      },
      new RegExp(
        String.raw`^warning .*en.json sections\[0\].blocks\[1\].original.inLanguage: expected a .*, not “${code}”`,
      ),
    ],
  ]),
  [
    'a modification before publication',
    ({ uk }) => {
      uk.dateModified = '2026-05-01T09:40:00+03:00';
    },
    /^error .*uk.json dateModified: expected datePublished/,
  ],
  [
    'a day far ahead, a typo in its year maybe',
    ({ uk }) => {
      uk.datePublished = '2999-05-02T09:40:00+03:00';
      uk.dateModified = uk.datePublished;
    },
    /^warning .*uk.json datePublished: expected a day at most 60 days ahead; it waits until 2999-05-02/,
  ],
  [
    'a translation newer than its original',
    ({ en }) => {
      en.translationOfWork.dateModified = '2026-05-03T09:40:00+03:00';
    },
    /^error .*en.json translationOfWork.dateModified: expected 2026-05-02T09:40:00\+03:00 or earlier/,
  ],
  [
    'a translation of another language',
    ({ en }) => {
      en.translationOfWork.inLanguage = 'ru';
    },
    /^error .*translationOfWork.inLanguage: expected "uk"/,
  ],
  [
    'two originals',
    ({ en }) => delete en.translationOfWork,
    /^error .*en.json translationOfWork: .*uk.json is the original/,
  ],
  [
    'no original',
    ({ uk }) => {
      uk.translationOfWork = { inLanguage: 'en', dateModified: date };
    },
    /^error .*uk.json translationOfWork: expected none in one/,
  ],
  [
    'a picture that isn’t there',
    ({ uk }) => {
      uk.image.url = 'roof.png';
    },
    /^error .*image.url: expected a file: roof.png/,
  ],
  [
    'a picture’s name with signs that no URL has as they are',
    ({ uk }) => {
      uk.image.url = 'Зала #1, депо.jpg';
    },
    /^error .*image.url: expected a name without spaces and “#”, not “Зала #1, депо.jpg”; an import gives pictures such names by itself/,
  ],
  [
    'a picture that browsers don’t show',
    ({ uk }) => {
      uk.sections[0].blocks[1] = {
        id: 'i1',
        type: 'image',
        url: 'IMG_1.HEIC',
        width: 6,
        height: 4,
        alt: '',
      };
    },
    /^error .*sections\[0\].blocks\[1\].url: expected a picture in .jpg, .png, .webp, .avif or .gif, not “IMG_1.HEIC”: save it as one of those/,
  ],
  [
    'a date as people write it',
    ({ uk }) => {
      uk.datePublished = '02.05.2026';
    },
    /^error .*datePublished: expected a date with time and zone, like 2026-05-02T09:40:00\+03:00, not “02.05.2026”/,
  ],
  [
    'a wrong width',
    ({ uk }) => {
      uk.image.width = 7;
    },
    /^error .*image.width: expected 1200, as hall.png has/,
  ],
  [
    'a related article that isn’t there',
    ({ en }) => {
      en.related = ['tram'];
    },
    /^error .*related\[0\]: .*there is no tram/,
  ],
  [
    'a link to an article that isn’t there',
    ({ en }) => {
      en.sections[0].blocks[0].text[1].href = 'article:tram';
    },
    /^error .*sections\[0\].blocks\[0\].text\[1\].href: .*there is no tram/,
  ],
  [
    'a topic without a name',
    ({ uk }) => {
      uk.about = ['trams'];
    },
    /^warning .*about\[0\]: .*“trams” has no name/,
  ],
  [
    'one id, two types',
    ({ en }) => {
      en.sections[0].blocks[1].type = 'paragraph';
    },
    /^error .*blocks\[1\].type: expected “q1” to be a quote/,
  ],
  [
    'one id, a section’s here and a block’s there',
    ({ en }) => {
      en.sections[1].id = 'p2';
      en.sections[1].blocks[0].id = 'p3';
    },
    /^error .*en.json sections\[1\].id: expected “p2” to be a block, as in uk.json/,
  ],
  [
    'a missing block',
    ({ en }) => en.sections[0].blocks.pop(),
    /^warning .*sections: expected q1 too/,
  ],
  [
    'a missing quote',
    ({ en }) => en.sections[0].blocks.pop(),
    /^warning .*expected 1 quotes, as uk.json has, not 0/,
  ],
  [
    'a block that the original lacks',
    ({ en }) => {
      en.sections[1].blocks[0].id = 'p22';
    },
    /^warning .*blocks\[0\].id: expected an id of uk.json, not p22/,
  ],
  [
    'a missing heading',
    ({ en }) => delete en.sections[1].heading,
    /^warning .*sections\[1\].heading: expected a heading/,
  ],
  [
    'another number',
    ({ en }) => {
      en.sections[0].blocks[0].text[0] = 'The hall has 11,000 books, ';
    },
    /^warning .*numbers of uk.json: 10000, not 11000/,
  ],
  [
    'a lost link',
    ({ en }) => {
      en.sections[0].blocks[0].text = 'The hall has 10,000 books, plan.';
    },
    /^warning .*number of links of uk.json: 1, not 0/,
  ],
  [
    'an unknown field',
    ({ en }) => {
      en.sections[1].blocks[0].colour = 'red';
    },
    /^warning .*blocks\[0\].colour: .*colour is ignored/,
  ],
  [
    'a topic that is named twice',
    ({ uk }) => {
      uk.about = ['city', 'city'];
    },
    /^warning .*uk.json about\[1\]: expected each once; city is there already$/,
  ],
  [
    'a related article that is named twice',
    ({ en }) => {
      en.related = ['yard', 'yard'];
    },
    /^warning .*en.json related\[1\]: expected each once; yard is there already$/,
  ],
  [
    'a misspelt field',
    ({ en }) => {
      en.headlin = en.headline;
      delete en.headline;
    },
    /^warning .*headlin: expected headline \(did you mean that\?\); headlin is ignored$/,
  ],
  [
    'a misspelt type of a block',
    ({ en }) => {
      en.sections[1].blocks[0].type = 'Paragraf';
    },
    /^warning .*blocks\[0\].type: expected paragraph \(did you mean that\?\); readers see a notice instead of Paragraf$/,
  ],
  [
    'an unknown block type',
    ({ en }) => {
      en.sections[1].blocks[0].type = 'embed';
    },
    /^warning .*blocks\[0\].type: expected paragraph, quote, list, image; .*instead of embed$/,
  ],
  [
    'an empty block type',
    ({ en }) => {
      en.sections[1].blocks[0].type = '';
    },
    /^warning .*blocks\[0\].type: expected paragraph, quote, list, image; .*instead of it$/,
  ],
  [
    'a blank paragraph',
    ({ en }) => {
      en.sections[1].blocks[0].text = '  ';
    },
    /^warning .*sections\[1\].blocks\[0\].text: expected text that isn’t empty/,
  ],
  [
    'a blank headline',
    ({ en }) => {
      en.headline = ' ';
    },
    /^error .*en.json headline: expected text that isn’t empty/,
  ],
  [
    'a text in letters that the language isn’t written with',
    ({ uk }) => {
      uk.headline = 'Library opens in depot';
      uk.description = 'Forty thousand books moved to the депо.';
    },
    /^warning .*uk.json inLanguage: expected a headline and lead in Українська, not in other letters/,
  ],
  [
    'words of mixed scripts',
    ({ uk }) => {
      uk.headline = 'ВBС у депо';
    },
    /^warning .*headline: .*“ВBС”; Latin among Cyrillic: B/,
  ],
  [
    'straight quotes in Ukrainian',
    ({ uk }) => {
      uk.headline = 'Бібліотека "Міст" у депо';
    },
    /^warning .*headline: expected «ялинки»/,
  ],
  [
    'doubled spaces',
    ({ uk }) => {
      uk.headline = 'Бібліотека  в депо';
    },
    /^warning .*headline: expected one space/,
  ],
  [
    'a translation longer than the Ukrainian edition',
    ({ en }) => en.sections[1].blocks.push({ id: 'p3', type: 'paragraph', text: 'More.' }),
    /^warning .*en.json sections: expected no more blocks than uk.json, 3, not 4: the law/,
  ],
  [
    'a translation that says much more in as many blocks',
    ({ en }) => {
      en.description = 'More and more. '.repeat(20).trim();
    },
    /^warning .*en.json sections: .*% longer: the law/,
  ],
];

describe('the check', () => {
  it('finds nothing in editions that agree', async () => {
    expect(await linesFor(await folderWith(article()))).toEqual([]);
  });

  it.each(cases)('names %s', async (_, how, line) => {
    const broken = article();
    how(broken);
    expect(await linesFor(await folderWith(broken))).toContainEqual(expect.stringMatching(line));
  });

  it('asks a translation for the language of its original’s file where the original names another', async () => {
    const { uk, en } = article();
    uk.inLanguage = 'ukra';
    en.sections[0].blocks.pop();
    const lines = await linesFor(await folderWith({ uk, en }));
    expect(lines.join('\n')).not.toMatch(/"ukra"|ukra\.json/);
  });

  it('lets a partial translation lack blocks', async () => {
    const { uk, en } = article();
    en.sections[0].blocks.pop();
    en.translationOfWork.partial = true;
    expect(await linesFor(await folderWith({ uk, en }))).toEqual([]);
  });

  it('lets English quote in straight quotes, inside Ukrainian too', async () => {
    const { uk, en } = article();
    en.headline = 'Library "Bridge" opens in depot';
    uk.sections[1].blocks[0].text = ['Далі ', { text: '"more"', inLanguage: 'en' }, '.'];
    expect(await linesFor(await folderWith({ uk, en }))).toEqual([]);
  });

  it('names an edition without a Ukrainian one beside it', async () => {
    const { en } = article();
    delete en.translationOfWork;
    const lines = await linesFor(await folderWith({ en }));
    expect(lines).toEqual([
      expect.stringMatching(/^warning depot\/en.json : expected uk.json beside it/),
    ]);
  });

  it('finds no error in what is published', async () => {
    const { findings } = await checkArticles('public/articles');
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache/gap-site');
const copied = [
  'src',
  'tools',
  'locales',
  'index.html',
  'vite.config.ts',
  'site.config.ts',
  'package.json',
];

/** The rows of two more languages: a pseudo-language, and one written from right to left. */
export const moreLanguages = [
  { slug: 'xa', code: 'en-XA', name: 'Ƥşḗŭḓǿ', ogLocale: 'en_XA' },
  { slug: 'he', code: 'he', name: 'עברית', ogLocale: 'he_IL', dir: 'rtl' },
];

/** How many short articles fill the archive, and a topic, so that both have older pages: the topic two. */
export const noteCount = 73;

/**
 * Builds a second site for the tests in `.cache/gap-site/`: this code with two languages more, each a
 * row and a file, and with articles that have every kind of gap (`e2e/gap-site/`).
 */
export async function buildGapSite() {
  await copyCode(folder);
  await cp(join(root, 'e2e/gap-site'), folder, { recursive: true });
  await addLanguages();
  await writePseudoLanguage();
  await drawPictures();
  await writeNotes();
  execFileSync('node', ['tools/build.mjs'], { cwd: folder, stdio: 'inherit' });
}

/** Makes a folder anew, with this site's code and none of its articles. */
export async function copyCode(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of copied) await cp(join(root, name), join(folder, name), { recursive: true });
  // Browsers ask for it by themselves.
  await cp(join(root, 'public/favicon.ico'), join(folder, 'public/favicon.ico'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}

async function addLanguages() {
  const table = join(folder, 'src/languages.ts');
  const rows = moreLanguages.map((row) => `  ${JSON.stringify(row)},\n`).join('');
  const before = await readFile(table, 'utf8');
  const after = before.replace('\n];', `\n${rows}];`);
  if (after === before) throw new Error('src/languages.ts: expected a table that ends in "];"');
  await writeFile(table, after);
}

async function writePseudoLanguage() {
  const english = JSON.parse(await readFile(join(root, 'locales/en.json'), 'utf8'));
  await writeFile(join(folder, 'locales/en-XA.json'), JSON.stringify(pseudo(english)));
}

const plain = 'ABCDEFGHIJKLMNOPRSTUVWYZabcdefghijklmnoprstuvwyz';
const accented = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴÝŽåƀçðéƒĝĥîĵķļɱñöþŕšţûṽŵýž';

/** Text with accents, two fifths longer: what isn't translated, or has no room, shows at once. */
export function pseudo(value) {
  if (typeof value !== 'string') {
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, pseudo(text)]));
  }
  // Placeholders and tags stay as they are.
  const text = value.replace(/\{\{.*?\}\}|<.*?>|[A-Za-z]/g, (part) => {
    const index = part.length === 1 ? plain.indexOf(part) : -1;
    return index < 0 ? part : [...accented][index];
  });
  return `${text} ${'·'.repeat(Math.ceil(value.length * 0.4))}`;
}

async function drawPictures() {
  const background = { r: 120, g: 140, b: 160 };
  for (const [name, width, height] of [
    ['hall', 800, 533],
    ['desk', 600, 400],
  ]) {
    await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toFile(join(folder, `public/articles/everywhere/${name}.jpg`));
  }
}

/** Short articles, a day apart, the older ones in Ukrainian only. */
async function writeNotes() {
  for (let number = 1; number <= noteCount; number += 1) {
    const id = `note-${String(number).padStart(2, '0')}`;
    const date = new Date(Date.UTC(2026, 0, number, 9)).toISOString();
    await mkdir(join(folder, 'public/articles', id));
    const note = {
      inLanguage: 'uk',
      headline: `Нотатка ${number}`,
      description: `Коротка нотатка номер ${number}.`,
      datePublished: date,
      dateModified: date,
      about: ['notes'],
      sections: [{ id: 'text', blocks: [{ id: 'p1', type: 'paragraph', text: 'Текст нотатки.' }] }],
    };
    const file = join(folder, 'public/articles', id, 'uk.json');
    await writeFile(file, JSON.stringify(note));
  }
}

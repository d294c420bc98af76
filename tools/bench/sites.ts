import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Edition } from '../../src/article/edition.ts';
import type { Story } from '../../src/article/story.ts';
import { languages } from '../../src/languages.ts';
import { isCompressible } from '../compress.ts';
import type { SiteHeaders } from '../headers.ts';
import { writeWithCompressed } from '../output.ts';
import { createSiteHandler } from '../siteHandler.mjs';
import { handWrittenPage, type PlainArticle } from './handWritten.ts';
import { benchFolder, buildProject, copyProject } from './project.ts';

/** The article that is measured. */
export const article = 'footbridge';

export const siteNames = ['hand', 'triptych', 'spa', 'least', 'headline'] as const;
export type SiteName = (typeof siteNames)[number];

/** A site as it is served: its folder, and the headers of its files. */
type Site = { folder: string; headers: SiteHeaders };

/**
 * Builds the sites that hold the article. One server has all of them, so that all have its headers; but
 * for the policy, which names the styles and scripts of Triptych's pages.
 */
export async function buildSites(): Promise<Record<SiteName, Site>> {
  const project = await copyProject('triptych');
  await cp('bench/articles', join(project, 'public/articles'), { recursive: true });
  await buildProject(project);
  const headers: SiteHeaders = await readJson(join(project, '.cache/headers.json'));
  const plainHeaders = without(headers, 'Content-Security-Policy');
  const documents = join(project, 'dist/articles', article);
  const story: Story = await readJson(join(documents, 'story.json'));
  const editions = await Promise.all(
    languages
      .filter(({ code }) => story.editions[code])
      .map(({ code }) => readJson<Edition>(join(documents, `${code}.json`))),
  );
  const photo = story.pictures[editions[0]?.image?.url ?? ''];
  if (!photo) throw new Error(`${article}: expected an article with a photo`);
  const plain: PlainArticle = { id: article, editions, photo };
  const byHand = async (name: SiteName, script?: string) => ({
    folder: await buildHand(name, plain, documents, script && (await readFile(script, 'utf8'))),
    headers: plainHeaders,
  });
  return {
    hand: await byHand('hand'),
    triptych: { folder: join(project, 'dist'), headers },
    spa: { folder: await buildSpa(plain, documents), headers: plainHeaders },
    least: await byHand('least', 'bench/exchange.js'),
    headline: await byHand('headline', 'bench/headline.js'),
  };
}

function without(site: SiteHeaders, name: string): SiteHeaders {
  const rules = site.rules.map(({ headers: { [name]: _, ...headers }, ...rule }) => ({
    ...rule,
    headers,
  }));
  return { ...site, rules };
}

async function buildHand(
  name: SiteName,
  plain: PlainArticle,
  documents: string,
  script?: string,
): Promise<string> {
  const folder = await emptyFolder(name);
  await cp('src/styles/fonts', join(folder, 'fonts'), { recursive: true });
  await copyPictures(documents, folder);
  const fonts = (await readFile('src/styles/fonts.css', 'utf8')).replaceAll('./fonts/', '/fonts/');
  const css = minified(`${fonts}${await readFile('bench/hand.css', 'utf8')}`);
  for (const edition of plain.editions) {
    const slug = languages.find(({ code }) => code === edition.inLanguage)?.slug ?? '';
    const target = join(folder, slug, article);
    await mkdir(target, { recursive: true });
    writeWithCompressed(join(target, 'index.html'), handWrittenPage(plain, edition, css, script));
  }
  return folder;
}

function minified(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');
}

async function buildSpa(plain: PlainArticle, documents: string): Promise<string> {
  const folder = await emptyFolder('spa');
  const { base, widths } = plain.photo;
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: 'bench/spa',
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [react()],
    define: { photo: JSON.stringify({ base, widths }) },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  if (environment !== undefined) process.env.NODE_ENV = environment;
  await copyPictures(documents, folder);
  for (const { code } of languages) {
    await cp(
      join(documents, `${code}.json`),
      join(folder, 'articles', article, `${code}.json`),
    ).catch(() => {});
  }
  // A single-page app answers every address with the one page.
  for (const { slug } of languages) {
    await mkdir(join(folder, slug, article), { recursive: true });
    await cp(join(folder, 'index.html'), join(folder, slug, article, 'index.html'));
  }
  await compressAll(folder);
  return folder;
}

async function copyPictures(from: string, folder: string): Promise<void> {
  const target = join(folder, 'articles', article);
  await cp(from, target, { recursive: true, filter: (path) => !/\.json(\.br|\.gz)?$/.test(path) });
}

async function compressAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && isCompressible(file)) {
      writeWithCompressed(file, await readFile(file));
    }
  }
}

async function emptyFolder(name: string): Promise<string> {
  const folder = join(benchFolder, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Serves a site on a free port of this machine. */
export async function serveSite({
  folder,
  headers,
}: Site): Promise<{ url: string; server: Server }> {
  const server = createServer(createSiteHandler(folder, headers));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, server };
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { choiceKey } from '../src/languages/choice.ts';
import { languages } from '../src/languages.ts';
import type { RenderedPage } from '../src/render.tsx';
import { basePath } from '../src/route.ts';
import { contentSecurityPolicy, documentsOrigin, trustedTypes } from './contentSecurityPolicy.ts';

/**
 * The HTML around every page: index.html as Vite built it, with all of the site's CSS in it and the
 * policy on what pages may do.
 */
export type Template = { html: string; css: string };

/**
 * At the root, browsers find /favicon.ico by themselves; a link to an icon would have Chromium ask for
 * it anew at every switch. Below a path there is no other way.
 */
const icon = basePath && `<link rel="icon" href="${basePath}/favicon.ico">\n    `;

/** Reads the template from the built client. */
export async function readTemplate(client: string): Promise<Template> {
  const html = await readFile(join(client, 'index.html'), 'utf8');
  const assets = await readdir(join(client, 'assets'));
  const sheets = assets.filter((file) => file.endsWith('.css'));
  const texts = await Promise.all(
    sheets.map((file) => readFile(join(client, 'assets', file), 'utf8')),
  );
  const css = texts.join('').trim();
  // One text for all pages, so that one hash serves the CSP and the first screen needs no second trip.
  const inlined = html.replace(/\s*<link rel="stylesheet"[^>]*>/g, '');
  // In the page too, since many hosts send no headers; before all that it is to rule over.
  const policy = `${pagePolicy(css)}; ${trustedTypes}`;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const head = `${meta}\n    <style>${css}</style>\n    ${icon}${headPlace}`;
  return { html: inlined.replace(headPlace, () => head), css };
}

/** What this site's pages may load and do, given the CSS in them. */
export function pagePolicy(css: string): string {
  return contentSecurityPolicy({
    css,
    scripts: [choiceScript],
    documentsOrigin: documentsOrigin(),
  });
}

const headPlace = '<!--head-->';

type Parts = Pick<RenderedPage, 'lang' | 'dir' | 'head' | 'app'> & {
  data?: string;
  script?: string;
};

/** How all pages of a language begin: the same for all of them, up to a page's own head. */
export function beginningOf(
  { html }: Template,
  { lang, dir }: Pick<Parts, 'lang' | 'dir'>,
): string {
  const direction = dir === 'rtl' ? ' dir="rtl"' : '';
  return html
    .slice(0, html.indexOf(headPlace))
    .replace('<html>', () => `<html lang="${lang}"${direction}>`);
}

/** A page's HTML. */
export function fillTemplate(template: Template, parts: Parts): string {
  const { html } = template;
  const { head, app, data, script } = parts;
  const json = data ? `<script type="application/json" id="_data">${data}</script>` : '';
  const first = script ? `<script>${script}</script>\n    ` : '';
  const rest = html
    .slice(html.indexOf(headPlace) + headPlace.length)
    // Functions, since the texts may hold `$&`.
    .replace('<!--app-->', () => app)
    .replace('<!--data-->', () => json);
  return beginningOf(template, parts) + first + head + rest;
}

/** At `/`: moves on to the language that the reader chose, before anything is painted. */
export const choiceScript = `try{var s=localStorage.getItem(${JSON.stringify(choiceKey)});${JSON.stringify(
  languages.slice(1).map(({ slug }) => slug),
)}.includes(s)&&location.replace(${JSON.stringify(`${basePath}/`)}+s+"/"+location.search+location.hash)}catch(e){}`;

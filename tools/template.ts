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

/** Before the CSS: Chromium asks for nothing that stands behind it until it has gone through all of it. */
const preloadPlace = '<!--preload-->';
const headPlace = '<!--head-->';

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
  const head = `${meta}\n    ${preloadPlace}${styleElement(css)}\n    ${icon}${headPlace}`;
  return { html: inlined.replace(headPlace, () => head), css };
}

/** The site's CSS as it stands in every page. */
export function styleElement(css: string): string {
  return `<style>${css}</style>`;
}

/** What this site's pages may load and do, given the CSS in them. */
export function pagePolicy(css: string): string {
  return contentSecurityPolicy({
    css,
    scripts: [choiceScript],
    documentsOrigin: documentsOrigin(),
  });
}

type Parts = Pick<RenderedPage, 'lang' | 'dir' | 'head' | 'app'> & {
  preload?: string;
  data?: string;
  script?: string;
};

/** A page's HTML. */
export function fillTemplate({ html }: Template, parts: Parts): string {
  const { lang, dir, preload, script, head, app, data } = parts;
  const texts: Record<string, string> = {
    '<html>': `<html lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}>`,
    [preloadPlace]: preload ? `${preload}\n    ` : '',
    [headPlace]: (script ? `<script>${script}</script>\n    ` : '') + head,
    '<!--app-->': app,
    '<!--data-->': data ? `<script type="application/json" id="_data">${data}</script>` : '',
  };
  return html.replace(/<html>|<!--\w+-->/g, (place) => texts[place] ?? place);
}

/** At `/`: moves on to the language that the reader chose, before anything is painted. */
export const choiceScript = `try{var s=localStorage.getItem(${JSON.stringify(choiceKey)});${JSON.stringify(
  languages.slice(1).map(({ slug }) => slug),
)}.includes(s)&&location.replace(${JSON.stringify(`${basePath}/`)}+s+"/"+location.search+location.hash)}catch(e){}`;

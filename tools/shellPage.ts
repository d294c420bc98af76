import frame from '../src/frame/frame.module.css';
import { renderHead } from '../src/head/headTag.ts';
import { directionOf } from '../src/languages/direction.ts';
import { defaultLanguage } from '../src/languages.ts';
import { siteName } from '../src/site.ts';
import type { OutputFile } from './outputFile.ts';
import { fillTemplate, type Template } from './template.ts';

/**
 * The page that the service worker answers with where there is no network: the site's frame with nothing
 * in it. The app makes of it whatever page the address is. No article changes it.
 */
export function shellPage(template: Template): OutputFile {
  const content = fillTemplate(template, {
    lang: defaultLanguage.code,
    dir: directionOf(defaultLanguage.code),
    head: renderHead([
      { tag: 'title', text: siteName(defaultLanguage) },
      { tag: 'meta', attributes: { name: 'robots', content: 'noindex' } },
    ]),
    app: `<header class="${frame.masthead}"><div class="${frame.bar}"></div></header>`,
  });
  return { path: 'offline.html', content };
}

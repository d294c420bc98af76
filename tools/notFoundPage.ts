import { site } from '../site.config.ts';
import frame from '../src/frame/frame.module.css';
import { escapeHtml, type HeadTag, renderHead } from '../src/head/headTag.ts';
import { directionOf } from '../src/languages/direction.ts';
import tabs from '../src/languages/tabs.module.css';
import { defaultLanguage, type Language, languages } from '../src/languages.ts';
import { basePath, formatRoute } from '../src/route.ts';
import { siteDescription, siteName } from '../src/site.ts';
import styles from '../src/ui/state.module.css';
import type { Catalogues } from './catalogues.ts';
import type { OutputFile } from './outputFile.ts';
import { fillTemplate, type Template } from './template.ts';

/** The page that a host answers an unknown path with: nobody knows which language was meant. */
export function notFoundPage(template: Template, catalogues: Catalogues): OutputFile[] {
  const content = fillTemplate(
    // Tells the app that this is no page of its own: it stays, unless the app knows the address.
    {
      ...template,
      html: template.html.replace('<div id="_app">', '<div id="_app" data-stand-in>'),
    },
    {
      lang: defaultLanguage.code,
      dir: directionOf(defaultLanguage.code),
      head: renderHead(notFoundHead()),
      app: notFoundBody(catalogues),
    },
  );
  return [{ path: '404.html', content }];
}

/** The head of the 404 page. Its title is the number that is the same in every language. */
export function notFoundHead(): HeadTag[] {
  return [
    { tag: 'title', text: `404 · ${siteName(defaultLanguage)}` },
    { tag: 'meta', attributes: { name: 'robots', content: 'noindex' } },
  ];
}

/** What stands in `#_app`: the message in every language, each with the way to its front page. */
export function notFoundBody(catalogues: Catalogues): string {
  const text = (language: Language, key: string) => {
    const found = catalogues[language.code]?.[key];
    if (!found) throw new Error(`locales/${language.code}.json: expected a text for ${key}`);
    return escapeHtml(found);
  };
  const name = escapeHtml(siteName(defaultLanguage));
  return [
    `<a class="${frame.skip}" href="#_main">${text(defaultLanguage, 'skipToContent')}</a>`,
    `<header class="${frame.masthead}"><div class="${frame.bar}">`,
    `<a class="${frame.name}" href="${frontUrl(defaultLanguage)}">${logo}${name}</a>`,
    `<nav class="${tabs.tabs}" aria-label="${text(defaultLanguage, 'languages')}">`,
    ...languages.map(tab),
    '</nav></div></header>',
    `<main id="_main" class="${frame.main}" tabindex="-1">`,
    ...languages.map((language) => message(language, (key) => text(language, key))),
    '</main>',
    `<footer class="${frame.footer}"><div>`,
    `<p>${name}. ${escapeHtml(siteDescription(defaultLanguage))}</p>`,
    `<a href="mailto:${escapeHtml(site.contact)}">${text(defaultLanguage, 'contact')}: `,
    `${escapeHtml(site.contact)}</a></div></footer>`,
  ].join('');
}

const logo =
  '<svg viewBox="0 0 24 24" aria-hidden="true">' +
  '<path d="M1 5l6-2v18l-6-2zM9 3h6v18H9zM17 3l6 2v14l-6 2z"/></svg>';

function frontUrl(language: Language): string {
  return escapeHtml(basePath + formatRoute({ language, page: { name: 'front' } }));
}

function tab(language: Language): string {
  const { slug, code } = language;
  const name = escapeHtml(language.name);
  return (
    `<a href="${frontUrl(language)}" hreflang="${code}" lang="${code}" title="${name}"` +
    ` aria-label="${slug}, ${name}">${slug}</a>`
  );
}

function message(language: Language, text: (key: string) => string): string {
  const { code } = language;
  // One h1 a page: the first language's.
  const heading = language === defaultLanguage ? 'h1' : 'h2';
  return [
    `<section class="${styles.state}" lang="${code}" dir="${directionOf(code)}">`,
    `<${heading}>${text('notFoundTitle')}</${heading}>`,
    `<p>${text('notFoundText')}</p>`,
    `<div class="${styles.actions}">`,
    `<a href="${frontUrl(language)}" hreflang="${code}">${text('frontPage')}</a>`,
    '</div></section>',
  ].join('');
}

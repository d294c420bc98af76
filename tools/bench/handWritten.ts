import type { Edition } from '../../src/article/edition.ts';
import type { DerivedPicture } from '../../src/article/story.ts';
import { type Block, isKnown } from '../../src/blocks/registry.ts';
import type { Text } from '../../src/blocks/text.ts';
import { escapeHtml } from '../../src/head/headTag.ts';
import { type Language, languageByCode } from '../../src/languages.ts';
import { pictureSizes } from '../../src/pictures/pictureSizes.ts';

/** An article as a page by hand holds it: its name, its editions, its photo in its sizes. */
export type PlainArticle = { id: string; editions: Edition[]; photo: DerivedPicture };

const sizes = pictureSizes.photo;

/**
 * The page that a careful author writes by hand, with no script: what all others are measured by.
 * Its text is the article's; all else is plain markup around it.
 * @param script what it is to do after all
 */
export function handWrittenPage(
  article: PlainArticle,
  edition: Edition,
  css: string,
  script = '',
): string {
  const { headline, description, author = [], datePublished, image, sections } = edition;
  const language = languageOf(edition);
  const folder = `/articles/${article.id}`;
  const source = (format: string) =>
    article.photo.widths
      .map((width) => `${folder}/${article.photo.base}.${width}.${format} ${width}w`)
      .join(', ');
  const tabs = article.editions.map((other) => {
    const { slug, code } = languageOf(other);
    const current = other === edition ? ' aria-current="page"' : '';
    return `<a href="/${slug}/${article.id}/" hreflang="${code}" lang="${code}"${current}>${slug}</a>`;
  });
  const alternates = article.editions.map((other) => {
    const { slug, code } = languageOf(other);
    return `<link rel="alternate" hreflang="${code}" href="/${slug}/${article.id}/">`;
  });
  const date = new Intl.DateTimeFormat(language.code, {
    dateStyle: 'long',
    timeZone: 'Europe/Kyiv',
  });
  const photo = image
    ? `<figure class="photo"><picture>
<source type="image/avif" srcset="${source('avif')}" sizes="${sizes}">
<source type="image/webp" srcset="${source('webp')}" sizes="${sizes}">
<img src="${folder}/${image.url}" srcset="${source('jpg')}" sizes="${sizes}" width="${image.width}" height="${image.height}" alt="${escapeHtml(image.alt)}" fetchpriority="high" decoding="async">
</picture><figcaption>${escapeHtml(image.caption ?? '')} ${escapeHtml(image.creditText ?? '')}</figcaption></figure>`
    : '';
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(headline)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="canonical" href="/${language.slug}/${article.id}/">
${alternates.join('\n')}
<link rel="preload" as="image" type="image/avif" imagesrcset="${source('avif')}" imagesizes="${sizes}" fetchpriority="high">
<style>${css}</style>
</head>
<body>
<header><a href="/${language.slug}/">Triptych</a><nav>${tabs.join('')}</nav></header>
<main><article>
<h1>${escapeHtml(headline)}</h1>
<p class="lead">${escapeHtml(description)}</p>
<p class="byline">${author.map(({ name }) => escapeHtml(name)).join(', ')} · <time datetime="${datePublished}">${date.format(new Date(datePublished))}</time></p>
${photo}
${sections.map(sectionHtml).join('\n')}
<p class="sources">${(edition.citation ?? []).map(({ name }) => escapeHtml(name)).join(', ')}</p>
</article></main>
<footer>Triptych</footer>
${script && `<script>${script}</script>`}
</body>
</html>
`;
}

function languageOf({ inLanguage }: Edition): Language {
  const language = languageByCode(inLanguage);
  if (!language) throw new Error(`expected a language of the table, not ${inLanguage}`);
  return language;
}

function sectionHtml({ id, heading, blocks }: Edition['sections'][number]): string {
  const title = heading ? `<h2>${escapeHtml(heading)}</h2>\n` : '';
  return `<section id="${id}">\n${title}${blocks.map(blockHtml).join('\n')}\n</section>`;
}

function blockHtml(block: Block): string {
  if (!isKnown(block)) throw new Error(`The page by hand has no ${block.type}`);
  if (block.type === 'paragraph') return `<p id="${block.id}">${textHtml(block.text)}</p>`;
  if (block.type === 'list') {
    const items = block.items.map((item) => `<li>${textHtml(item)}</li>`);
    return `<ul id="${block.id}">${items.join('')}</ul>`;
  }
  if (block.type === 'quote') {
    const { name, jobTitle } = block.attribution ?? { name: '' };
    const by = [name, jobTitle].filter(Boolean).join(', ');
    return `<figure class="quote" id="${block.id}"><blockquote>${textHtml(block.text)}</blockquote><figcaption>${escapeHtml(by)}</figcaption></figure>`;
  }
  throw new Error(`The page by hand has no ${block.type}`);
}

function textHtml(text: Text): string {
  if (typeof text === 'string') return escapeHtml(text);
  return text
    .map((run) => {
      if (typeof run === 'string') return escapeHtml(run);
      return run.emphasis ? `<em>${escapeHtml(run.text)}</em>` : escapeHtml(run.text);
    })
    .join('');
}

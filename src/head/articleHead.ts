import type { NewsArticle, WithContext } from 'schema-dts';
import { site } from '../../site.config.ts';
import { articlesUrl } from '../article/fetchDocument.ts';
import { type Rendition, shownCode } from '../article/rendition.ts';
import { hasEdition } from '../article/story.ts';
import { textsIn } from '../blocks/parts.ts';
import { plainText } from '../blocks/text.ts';
import { type Language, languageByCode, languages } from '../languages.ts';
import { fileUrl } from '../pictures/pictureFiles.ts';
import { pictureSizes } from '../pictures/pictureSizes.ts';
import { formatRoute } from '../route.ts';
import { absoluteUrl, siteName, siteUrl } from '../site.ts';
import type { HeadTag } from './headTag.ts';
import { pageHead, property, type SharedPicture, sharedSize } from './pageHead.ts';
import { preloadTag } from './preloadTag.ts';

/** The head of an article's page; `nameOf` has the name of a topic in the text's language. */
export function articleHead(
  rendition: Rendition,
  nameOf: (topic: string) => string | undefined,
): HeadTag[] {
  const { story, edition, language } = rendition;
  const { image } = edition;
  const page = { name: 'article', article: story.id } as const;
  const editions = languages.filter((language) => hasEdition(story, language));
  const shown = languageByCode(edition.inLanguage) ?? language;
  const picture = sharePicture(rendition);
  return [
    ...preloadTag(story.id, image && story.pictures[image.url], pictureSizes.photo),
    ...pageHead({
      language,
      page,
      title: edition.headline,
      description: edition.description,
      editions: rendition.gaps.missing ? [] : editions,
      original: story.original,
      canonical: shown,
      type: 'article',
      ...(picture && { picture }),
      more: [
        property('article:published_time', edition.datePublished),
        property('article:modified_time', edition.dateModified),
        {
          tag: 'script',
          attributes: { type: 'application/ld+json' },
          text: JSON.stringify(structuredData(rendition, shown, nameOf)),
        },
      ],
    }),
  ];
}

/** The picture that is made for social networks; the photo itself while there is none. */
function sharePicture({ story, edition: { image } }: Rendition): SharedPicture | undefined {
  if (!image) return undefined;
  const { url, alt, width, height } = image;
  const share = story.pictures[url]?.share;
  const size = share ? sharedSize : { width, height };
  return { url: absoluteFile(story.id, share ?? url), alt, ...size };
}

function absoluteFile(article: string, file: string): string {
  return /^https?:/.test(articlesUrl)
    ? fileUrl(article, file)
    : new URL(fileUrl(article, file), siteUrl).href;
}

/** schema.org's NewsArticle with the properties that search engines ask for or recommend. */
function structuredData(
  { story, edition, sections }: Rendition,
  shown: Language,
  nameOf: (topic: string) => string | undefined,
): WithContext<NewsArticle> {
  const urlIn = (language: Language) =>
    absoluteUrl(formatRoute({ language, page: { name: 'article', article: story.id } }));
  const organization = {
    '@type': 'NewsMediaOrganization',
    name: site.publisher,
    url: siteUrl,
    logo: { '@type': 'ImageObject', url: absoluteUrl(site.logo), width: '512', height: '512' },
  } as const;
  const { author = [], image, translationOfWork } = edition;
  const isTranslation = story.editions[edition.inLanguage]?.translationOfWork !== undefined;
  const original = isTranslation ? languageByCode(story.original) : undefined;
  const translations = languages.filter(
    (language) => language !== shown && story.editions[language.code]?.translationOfWork,
  );
  const reference = (language: Language) => ({
    '@type': 'NewsArticle' as const,
    '@id': urlIn(language),
    inLanguage: language.code,
    headline: story.editions[shownCode(story, language)]?.headline ?? edition.headline,
  });
  const words = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ block, inLanguage }) => (inLanguage ? [] : textsIn(block)))
    .filter(({ language }) => !language)
    .reduce((count, { text }) => count + (plainText(text).match(/\S+/g)?.length ?? 0), 0);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': urlIn(shown),
    url: urlIn(shown),
    mainEntityOfPage: urlIn(shown),
    headline: edition.headline,
    description: edition.description,
    inLanguage: edition.inLanguage,
    datePublished: edition.datePublished,
    dateModified: edition.dateModified,
    isAccessibleForFree: true,
    wordCount: words,
    author: hasAny(author)
      ? author.map(({ name, jobTitle }) => ({
          '@type': 'Person',
          name,
          ...(jobTitle && { jobTitle }),
        }))
      : [organization],
    publisher: organization,
    isPartOf: { '@type': 'WebSite', name: siteName(shown), url: siteUrl },
    ...(image && {
      image: [
        {
          '@type': 'ImageObject',
          url: absoluteFile(story.id, image.url),
          width: String(image.width),
          height: String(image.height),
          ...(image.caption && { caption: image.caption }),
          ...(image.creditText && { creditText: image.creditText }),
        },
      ],
    }),
    ...(hasAny(edition.about) && {
      about: [...new Set(edition.about)].map((topic) => {
        return { '@type': 'Thing', name: nameOf(topic) ?? topic };
      }),
    }),
    ...(hasAny(edition.citation) && {
      citation: edition.citation.map(({ name, url }) => ({
        '@type': 'CreativeWork',
        name,
        ...(url && { url }),
      })),
    }),
    ...(hasAny(edition.correction) && {
      correction: edition.correction.map(({ datePublished, text }) => ({
        '@type': 'CorrectionComment',
        datePublished,
        text,
      })),
    }),
    ...(original && { translationOfWork: reference(original) }),
    ...(hasAny(translationOfWork?.translator) && {
      translator: translationOfWork.translator.map(({ name }) => ({ '@type': 'Person', name })),
    }),
    ...(!original && translations.length > 0 && { workTranslation: translations.map(reference) }),
  };
}

function hasAny<T>(list: readonly T[] | undefined): list is readonly T[] {
  return list !== undefined && list.length > 0;
}

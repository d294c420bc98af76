/** What a page says about itself for machines. */
export type PageFacts = {
  headline?: string | undefined;
  description?: string | undefined;
  datePublished?: string | undefined;
  dateModified?: string | undefined;
  language?: string | undefined;
  address?: string | undefined;
  authors: string[];
};

type Thing = Record<string, unknown>;

/** Reads JSON-LD and, for what it lacks, Open Graph and the document's own elements. */
export function pageFacts(document: Document): PageFacts {
  const article = jsonLdArticle(document);
  const meta = (name: string) =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content') || undefined;
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) || undefined;
  return {
    headline: text(article.headline) ?? meta('og:title') ?? (document.title || undefined),
    description: text(article.description) ?? meta('og:description') ?? meta('description'),
    datePublished:
      text(article.datePublished) ??
      meta('article:published_time') ??
      attribute('time[itemprop="datePublished"], article time[datetime]', 'datetime'),
    dateModified: text(article.dateModified) ?? meta('article:modified_time'),
    language: text(article.inLanguage) ?? attribute('html', 'lang') ?? meta('og:locale'),
    address: attribute('link[rel="canonical"]', 'href') ?? meta('og:url'),
    authors: namesOf(article.author),
  };
}

function jsonLdArticle(document: Document): Thing {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = things(JSON.parse(script.textContent ?? '')).find(isArticle);
      if (found) return found;
    } catch {
      // Somebody else's mistake in somebody else's page: the rest of it still tells.
    }
  }
  return {};
}

function things(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(things);
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Thing;
  return [thing, ...things(thing['@graph']), ...things(thing.mainEntity)];
}

function isArticle(thing: Thing): boolean {
  return [thing['@type']]
    .flat()
    .some((type) => /Article$|^BlogPosting$|^Report$/.test(String(type)));
}

function namesOf(value: unknown): string[] {
  return [value].flat().flatMap((one) => {
    const name =
      text(one) ??
      (typeof one === 'object' && one !== null ? text((one as Thing).name) : undefined);
    return name ?? [];
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

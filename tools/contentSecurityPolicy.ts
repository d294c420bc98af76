import { createHash } from 'node:crypto';
import { articlesUrl } from '../src/article/fetchDocument.ts';
import { siteUrl } from '../src/site.ts';

/** What the policy must know of the site as built. */
type Parts = {
  /** The style sheet that stands in every page. */
  css: string;
  /** The scripts that stand in a page. */
  scripts: readonly string[];
  /** Where documents and pictures come from, if not from the site itself. */
  documentsOrigin?: string | undefined;
};

/** The origin of `VITE_ARTICLES_URL`; undefined where the documents are the site's own. */
export function documentsOrigin(): string | undefined {
  const { origin } = new URL(articlesUrl, siteUrl);
  return origin === new URL(siteUrl).origin ? undefined : origin;
}

/** What a page may load and do, in the words of a Content-Security-Policy: all else is refused. */
export function contentSecurityPolicy({ css, scripts, documentsOrigin }: Parts): string {
  const documents = documentsOrigin ? `'self' ${documentsOrigin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts.map(cspHash)].join(' ')}`,
    `style-src 'self' ${cspHash(css)}`,
    `img-src ${documents}`,
    `connect-src ${documents}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/**
 * No text becomes a script but through the one policy of src/head/trustedTypes.ts. It isn't for
 * sw.js, which loads its parts by their names.
 */
export const trustedTypes = "require-trusted-types-for 'script'; trusted-types triptych";

/** What only a header can say: no other site shows a page in a frame. */
export const frameAncestors = "frame-ancestors 'none'";

/** A text's source expression for the CSP. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

import { absoluteUrl } from '../src/site.ts';
import type { OutputFile } from './outputFile.ts';

export const robotsPath = 'robots.txt';

/**
 * The file for crawlers, with the sitemaps.
 * @param rules the newsroom's own, if it has any; where they name a sitemap, they stay as they are
 */
export function robotsFile(rules = 'User-agent: *\nAllow: /'): OutputFile {
  if (/^\s*sitemap\s*:/im.test(rules)) return { path: robotsPath, content: rules };
  const sitemaps = ['sitemap.xml', 'news-sitemap.xml'].map(
    (file) => `Sitemap: ${absoluteUrl(file)}`,
  );
  return { path: robotsPath, content: `${[rules.trimEnd(), '', ...sitemaps].join('\n')}\n` };
}

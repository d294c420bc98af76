import { expect, it } from 'vitest';
import { absoluteUrl } from '../src/site.ts';
import { robotsFile } from './robotsFile.ts';

const sitemaps = [
  `Sitemap: ${absoluteUrl('sitemap.xml')}`,
  `Sitemap: ${absoluteUrl('news-sitemap.xml')}`,
];

it('robots.txt lets crawlers in and shows them both sitemaps', () => {
  expect(robotsFile().content).toBe(['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n'));
});

it('a newsroom’s own robots.txt gets the sitemaps, unless it names some', () => {
  const own = 'User-agent: GPTBot\r\nDisallow: /\r\n';
  expect(robotsFile(own).content).toBe(
    ['User-agent: GPTBot\r\nDisallow: /', '', ...sitemaps, ''].join('\n'),
  );
  const whole = `${own}\r\n sitemap : https://news.example/all.xml`;
  expect(robotsFile(whole).content).toBe(whole);
});

import { describe, expect, it } from 'vitest';
import { languages } from '../src/languages.ts';
import { contentSecurityPolicy, cspHash } from './contentSecurityPolicy.ts';
import { formatHostHeaders, formatNginxHeaders, type SiteHeaders, siteHeaders } from './headers.ts';

const policy = contentSecurityPolicy({ css: 'p{}', scripts: ['go()'] });
const site = siteHeaders('/', policy);

function headersOf({ rules }: SiteHeaders, path: string): Record<string, string> {
  return rules.find(({ pattern }) => new RegExp(pattern).test(path))?.headers ?? {};
}

const cacheOf = (path: string) => headersOf(site, path)['Cache-Control'];

describe('the policy', () => {
  it('refuses everything but what it names', () => {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  });

  it('knows the inline script and style by their hashes', () => {
    expect(policy).toContain(`script-src 'self' ${cspHash('go()')};`);
    expect(policy).toContain(`style-src 'self' ${cspHash('p{}')};`);
  });

  it('lets documents and pictures, and nothing else, come from the newsroom’s own origin', () => {
    const other = 'https://api.example.org';
    const wider = contentSecurityPolicy({ css: '', scripts: [], documentsOrigin: other });
    const directives = wider.split('; ').filter((directive) => directive.includes(other));
    expect(directives).toEqual([`img-src 'self' ${other}`, `connect-src 'self' ${other}`]);
  });
});

describe('the headers', () => {
  it('keep for ever only what bears a hash in its name', () => {
    const forever = 'public, max-age=31536000, immutable';
    expect(cacheOf('/assets/start-10Ox25nr.js')).toBe(forever);
    expect(cacheOf('/articles/depot/hall._0a1b2c3d.640.avif')).toBe(forever);
    expect(cacheOf('/articles/depot/hall._0a1b2c3d.share.jpg')).toBe(forever);
    expect(cacheOf('/search/uk/0a1b2c3d4e5f6071/12.json')).toBe(forever);
    for (const path of [
      '/articles/depot/hall.jpg',
      '/articles/depot/hall.640.jpg',
      '/articles/depot/hall.20260502.1600.jpg',
      '/articles/depot/hall.0a1b2c3d.share.jpg',
      '/articles/depot/en.json',
      '/articles/depot/assets/x.js',
      '/search/uk.json',
      '/en/search/',
      '/en/assets/',
      '/icon.svg',
      '/',
    ]) {
      expect(cacheOf(path), path).not.toBe(forever);
    }
  });

  it('let documents, pages and feeds be stale for minutes, and icons for hours', () => {
    for (const path of [
      '/articles/depot/en.json',
      '/articles/lists/en/latest.json',
      '/search/uk.json',
      '/',
      '/en/depot/',
      '/en/depot/index.html',
      '/en/feed.xml',
      '/en/feed.json',
      '/sitemap.xml',
      '/robots.txt',
    ]) {
      expect(cacheOf(path), path).toMatch(/^public, max-age=60, stale-while-revalidate=600/);
    }
    expect(cacheOf('/icon-192.png')).toMatch(/^public, max-age=3600/);
    expect(cacheOf('/manifest.webmanifest')).toMatch(/^public, max-age=3600/);
  });

  it('ask for the service worker anew, and let it load its parts', () => {
    const headers = headersOf(site, '/sw.js');
    expect(headers['Cache-Control']).toBe('no-cache');
    expect(headers['Content-Security-Policy']).not.toContain('trusted-types');
    expect(headersOf(site, '/en/sw.js')['Content-Security-Policy']).toContain('trusted-types');
  });

  it('hold below a path as they do at the root', () => {
    const below = siteHeaders('/news/', policy);
    for (const path of [
      '',
      'en/depot/',
      'assets/x.js',
      'sw.js',
      '404.html',
      'articles/a/en.json',
    ]) {
      expect(headersOf(below, `/news/${path}`), path).toEqual(headersOf(site, `/${path}`));
    }
    expect(formatNginxHeaders(below)).toContain('error_page 404 /news/404.html;');
  });
});

describe('_headers', () => {
  const blocks = formatHostHeaders('/', policy)
    .split(/\n(?=\/)/)
    .map((block) => block.trim().split('\n  '));

  it('names no header twice, since Cloudflare adds up what Netlify overrides', () => {
    const [everywhere, ...others] = blocks.map(([, ...lines]) =>
      lines.map((line) => line.split(': ')[0]),
    );
    for (const names of others) {
      for (const name of names) expect(everywhere).not.toContain(name);
    }
    const paths = ['/*', '/assets/*', '/articles/*', '/sw.js'];
    for (const { code } of languages) paths.splice(-1, 0, `/search/${code}/*`);
    expect(blocks.map(([path]) => path)).toEqual(paths);
  });

  it('keeps within Cloudflare’s 2,000 characters a line', () => {
    for (const line of blocks.flat()) expect(line.length).toBeLessThan(2000);
  });
});

describe('what nginx includes', () => {
  const config = formatNginxHeaders(site);

  it('sets only variables in an if', () => {
    const conditions = [...config.matchAll(/^if \(.*\) \{ (.*) \}$/gm)];
    expect(config.match(/^\s*if\b/gm)).toHaveLength(conditions.length);
    for (const [, body = ''] of conditions) {
      expect(body).toMatch(/^(set \$triptych_\w+ "[^"]*"; ?)+$/);
    }
  });

  it('sends every header with errors too, but no error is kept', () => {
    const added = config.split('\n').filter((line) => line.startsWith('add_header'));
    expect(added.filter((line) => !line.endsWith(' always;'))).toEqual([
      'add_header Cache-Control $triptych_cache;',
    ]);
  });

  it('promises https only where the reader came by it', () => {
    expect(config).toContain('if ($https = on) { set $triptych_secure "max-age=31536000"; }');
  });
});

import { languages } from '../src/languages.ts';
import { frameAncestors, trustedTypes } from './contentSecurityPolicy.ts';
import { derivedName } from './derivedNames.ts';

/** The headers of an answer, by name. */
type Headers = Record<string, string>;

/** What a kind of file is served with: the first rule whose pattern a path matches. */
type HeaderRule = { name: string; pattern: string; headers: Headers };

/** Every header that the site is served with, on any host. */
export type SiteHeaders = {
  /** The path that the site lives below, with a slash at the end. */
  base: string;
  rules: HeaderRule[];
  /** Only where the reader came by https. */
  secure: Headers;
};

const always: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // A site that an article links to isn't told who reads what here.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer=()',
    'camera=()',
    'display-capture=()',
    'geolocation=()',
    'gyroscope=()',
    'magnetometer=()',
    'microphone=()',
    'midi=()',
    'payment=()',
    'usb=()',
  ].join(', '),
};

const caches = {
  /** The name changes with the content. */
  forever: 'public, max-age=31536000, immutable',
  /** A correction is seen within a minute, and nobody waits for it. Stale beats nothing. */
  short: 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
  hours: 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=86400',
  /** What isn't there yet may soon be. */
  minute: 'public, max-age=60',
  none: 'no-cache',
};

/** Paths below the site's base, and how long what is there keeps. The order counts. */
const kinds: { name: string; path: string; cache: keyof typeof caches; isWorker?: true }[] = [
  { name: 'not found', path: '404\\.html$', cache: 'minute' },
  { name: 'service worker', path: 'sw\\.js$', cache: 'none', isWorker: true },
  { name: 'code and fonts', path: 'assets/', cache: 'forever' },
  {
    name: 'derived pictures',
    path: `articles/.+${derivedName}`,
    cache: 'forever',
  },
  // The key of a segment's folder stands for all that is in it.
  { name: 'search index', path: 'search/[^/]+/[0-9a-f]+/', cache: 'forever' },
  {
    name: 'pages, documents, feeds, sitemaps',
    path: '(.*/)?([^/.]*|[^/]+\\.(html|xml|json|txt))$',
    cache: 'short',
  },
  { name: 'icons and the like', path: '', cache: 'hours' },
];

/** The headers of a site below a path, given what its pages may do. */
export function siteHeaders(base: string, policy: string): SiteHeaders {
  const worker = `${policy}; ${frameAncestors}`;
  const page = `${worker}; ${trustedTypes}`;
  return {
    base,
    rules: kinds.map(({ name, path, cache, isWorker }) => ({
      name,
      pattern: `^${base.replaceAll('.', '\\.')}${path}`,
      headers: {
        'Content-Security-Policy': isWorker ? worker : page,
        ...always,
        'Cache-Control': caches[cache],
      },
    })),
    secure: { 'Strict-Transport-Security': 'max-age=31536000' },
  };
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Their rules add up or override each other, so
 * no header is in two that meet: Trusted Types, which sw.js must be free of, stand in the pages
 * themselves, and for pages the hosts' own rule is right: revalidate, purged at each deployment.
 */
export function formatHostHeaders(base: string, policy: string): string {
  const everywhere = { 'Content-Security-Policy': `${policy}; ${frameAncestors}`, ...always };
  const { secure } = siteHeaders(base, policy);
  const blocks: [string, Headers][] = [
    ['*', { ...everywhere, ...secure }],
    ['assets/*', { 'Cache-Control': caches.forever }],
    ['articles/*', { 'Cache-Control': caches.short }],
    ...languages.map(({ code }): [string, Headers] => [
      `search/${code}/*`,
      { 'Cache-Control': caches.forever },
    ]),
    ['sw.js', { 'Cache-Control': caches.none }],
  ];
  const lines = blocks.flatMap(([path, headers]) => [
    `${base}${path}`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/**
 * What deploy/nginx.conf includes: every header, and the 404 page. Only `set` stands in an `if`, which
 * is safe, and all headers on one level, since nginx forgets a level's where the next has any.
 */
export function formatNginxHeaders({ base, rules, secure }: SiteHeaders): string {
  const [notFound, ...others] = rules;
  const usual = others.at(-1);
  if (!notFound || !usual) throw new Error('tools/headers.ts: expected rules');
  const cache = 'Cache-Control';
  const policy = 'Content-Security-Policy';
  const constant = Object.entries(usual.headers).filter(
    ([name]) => ![cache, policy].includes(name),
  );
  const when = (condition: string, ...sets: string[]) => `if (${condition}) { ${sets.join(' ')} }`;
  const set = (name: string, value = '') => `set $triptych_${name} "${value}";`;

  // nginx keeps the last that matches, we the first.
  const byPath = [...others].reverse().flatMap(({ name, pattern, headers }) => {
    const sets = [set('cache', headers[cache])];
    if (headers[policy] !== usual.headers[policy]) sets.push(set('policy', headers[policy]));
    return [
      `# ${name}`,
      pattern === usual.pattern ? sets.join(' ') : when(`$uri ~ "${pattern}"`, ...sets),
    ];
  });
  const lines = [
    '# Made by npm run build, from tools/headers.ts. Copy it anew after an update of the site’s code.',
    '# A malformed request is refused before any of these are set.',
    'uninitialized_variable_warn off;',
    set('policy', usual.headers[policy]),
    set('missing'),
    set('secure'),
    ...byPath,
    `# ${notFound.name}: the one answer but 2xx and 3xx that may be kept`,
    when(`$uri ~ "${notFound.pattern}"`, set('cache'), set('missing', notFound.headers[cache])),
    when('$https = on', set('secure', secure['Strict-Transport-Security'])),
    '',
    ...constant.map(([name, value]) => `add_header ${name} "${value}" always;`),
    `add_header ${policy} $triptych_policy always;`,
    'add_header Strict-Transport-Security $triptych_secure always;',
    `add_header ${cache} $triptych_missing always;`,
    `add_header ${cache} $triptych_cache;`,
    '',
    `error_page 404 ${base}404.html;`,
    `error_page 403 =404 ${base}404.html;`,
  ];
  return `${lines.join('\n')}\n`;
}

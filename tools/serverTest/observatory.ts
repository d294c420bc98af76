import { readFileSync } from 'node:fs';
import { type Answer, ask } from './ask.ts';
import type { Expectation } from './expectations.ts';

type Rule = { says: string; holds: (answer: Answer, policy: Map<string, string[]>) => boolean };

const halfYear = 15_768_000; // seconds

/** Mozilla Observatory's tests, one by one, as far as one server can be asked about them. */
const rules: Rule[] = [
  {
    says: 'Content Security Policy: default-src ’none’, nothing unsafe, no scheme, no wildcard',
    holds: (_answer, policy) =>
      policy.get('default-src')?.join() === "'none'" &&
      ![...policy.values()].flat().some((source) => /unsafe|\*|^(https?|data|blob):$/.test(source)),
  },
  {
    says: 'Content Security Policy: nothing may come over http',
    holds: (_answer, policy) =>
      ![...policy.values()].flat().some((source) => source.startsWith('http:')),
  },
  {
    says: 'Content Security Policy: base-uri, form-action and frame-ancestors are set',
    holds: (_answer, policy) =>
      policy.get('base-uri')?.join() === "'none'" &&
      policy.get('form-action')?.join() === "'self'" &&
      policy.get('frame-ancestors')?.join() === "'none'",
  },
  { says: 'Cookies: there are none', holds: ({ headers }) => headers['set-cookie'] === undefined },
  {
    says: 'Cross-origin Resource Sharing: none',
    holds: ({ headers }) => headers['access-control-allow-origin'] === undefined,
  },
  {
    says: 'Cross-origin Resource Policy: none, which costs nothing, or one that there is',
    holds: ({ headers }) =>
      [undefined, 'same-origin', 'same-site', 'cross-origin'].includes(
        headers['cross-origin-resource-policy']?.toString(),
      ),
  },
  {
    says: 'Referrer Policy: a private one',
    holds: ({ headers }) =>
      ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(
        String(headers['referrer-policy']),
      ),
  },
  {
    says: 'Strict Transport Security: half a year at least',
    holds: ({ headers }) =>
      Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1]) >= halfYear,
  },
  {
    says: 'Subresource Integrity: not needed, every script is the site’s own',
    holds: ({ body }) =>
      [...String(body).matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].every(([, src = '']) =>
        /^\/(?!\/)/.test(src),
      ),
  },
  {
    says: 'X-Content-Type-Options: nosniff',
    holds: ({ headers }) => headers['x-content-type-options'] === 'nosniff',
  },
  {
    says: 'X-Frame-Options: by frame-ancestors',
    holds: (_answer, policy) => policy.has('frame-ancestors'),
  },
];

/** Asks over https, as the Observatory does. */
export function observatoryExpectations(port: number, base: string): Expectation[] {
  return [
    ...rules.map(({ says, holds }) => ({
      says: `meets Observatory’s ${says}`,
      check: async () => {
        const answer = await ask(port, { path: base, secure: true });
        const policy = parsePolicy(String(answer.headers['content-security-policy']));
        if (!holds(answer, policy)) throw new Error(JSON.stringify(answer.headers, null, 2));
      },
    })),
    {
      says: 'shows how http moves on to https, on the same host',
      check: async () => {
        const config = readFileSync('deploy/nginx.conf', 'utf8');
        if (!config.includes('return 301 https://$host$request_uri;')) {
          throw new Error('deploy/nginx.conf: expected a redirect to https');
        }
      },
    },
  ];
}

function parsePolicy(text: string): Map<string, string[]> {
  return new Map(
    text.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

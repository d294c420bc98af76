import { site } from '../site.config.ts';

const expected =
  'expected an address like https://news.example/ or http://host.example/news/, its path of a–z, 0–9, -, _, . and ~, without ?, # or a user’s name';

/**
 * The site's address with a slash at the end: `SITE_URL`, or site.config.ts's. What it can't be is said,
 * and ends the command: nothing can be made without it.
 */
export function siteAddress(): URL {
  const setting = process.env.SITE_URL;
  const text = setting || site.address;
  const url = parseAddress(text);
  if (url) return url;
  console.error(`${setting ? 'SITE_URL' : 'site.config.ts: address'}: ${expected}`);
  process.exit(1);
}

function parseAddress(text: string): URL | undefined {
  const address = text.trim().replace(/\/*$/, '/');
  // Of an empty query or fragment, URL says that there is none.
  if (!URL.canParse(address) || /[?#\\]/.test(address)) return undefined;
  const url = new URL(address);
  const isPlain = !url.username && !url.password && /^(\/[\w.~-]+)*\/$/.test(url.pathname);
  return isPlain && /^https?:$/.test(url.protocol) ? url : undefined;
}

import { directionOf } from '../src/languages/direction.ts';
import { defaultLanguage } from '../src/languages.ts';
import { basePath } from '../src/route.ts';
import { siteDescription, siteName } from '../src/site.ts';
import type { OutputFile } from './outputFile.ts';

/** `--paper` of src/styles/tokens.css by day: a manifest can't read CSS. */
const paper = '#fbf9f5';

/** The web app manifest: what stands on the home screen of a phone. */
export function manifestFile(): OutputFile[] {
  const root = `${basePath}/`;
  const name = siteName(defaultLanguage);
  const icon = (file: string, sizes: string, purpose = 'any') => ({
    src: `${root}${file}`,
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  const manifest = {
    id: root,
    name,
    short_name: name,
    description: siteDescription(defaultLanguage),
    lang: defaultLanguage.code,
    dir: directionOf(defaultLanguage.code),
    start_url: root,
    scope: root,
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    categories: ['news'],
    icons: [
      icon('icon.svg', 'any'),
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
  };
  return [{ path: 'manifest.webmanifest', content: `${JSON.stringify(manifest, null, 2)}\n` }];
}

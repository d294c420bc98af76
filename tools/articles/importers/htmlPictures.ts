import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import * as v from 'valibot';
import { pictureFile } from '../../../src/article/schema.ts';
import { warningIn } from '../finding.ts';
import { lostWith } from './draft.ts';
import type { Flow } from './htmlFlow.ts';

/** A picture: a block where its file lies beside the page, a finding with its words elsewhere. */
export function picture(element: Element, flow: Flow): void {
  const words = flow.captions.get(element) ?? {};
  flow.captions.delete(element);
  const alt = element.getAttribute('alt')?.trim();
  const address = element.getAttribute('src') ?? '';
  const from = localFile(address, flow.file);
  if (from) {
    flow.pieces.push({ type: 'image', from, ...(alt && { alt }), ...words });
    return;
  }
  const told = lostWith({ ...(alt && { alt }), ...words });
  if (!told && isForMachines(element, address)) return;
  const expected = `expected its file beside the page; left out with its ${told || 'place'}`;
  flow.findings.push(warningIn(flow.file, `the picture ${address.slice(0, 120)}`, expected));
}

/** One that counts visits, or stands there until the real one is loaded. */
function isForMachines(element: Element, address: string): boolean {
  const sides = [element.getAttribute('width'), element.getAttribute('height')];
  return !address || address.startsWith('data:') || sides.includes('1') || sides.includes('0');
}

/** A picture's file in the page's own folder, or undefined. */
export function localFile(address: string, file: string): string | undefined {
  if (!address || /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('/')) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const folder = dirname(file);
  const inside = relative(resolve(folder), resolve(folder, path));
  const found = resolve(folder, path);
  // No part of a picture's name begins with a dot: `../` leads nowhere.
  return v.is(pictureFile, inside.replaceAll(/\s/g, '-')) && existsSync(found) ? found : undefined;
}

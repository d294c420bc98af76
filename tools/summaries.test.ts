import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditionSummary } from './editionSummary.ts';
import { readSummaries } from './summaries.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'summaries-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'summaries.jsonl');
const known = (headline: string) => ({ stamp: headline, summary: { headline } as EditionSummary });

async function keep(version: string, headlines: Record<string, string>) {
  const { summaries, write } = await readSummaries(file(), version);
  for (const [path, headline] of Object.entries(headlines)) summaries.set(path, known(headline));
  await write();
}

async function headlines(version: string) {
  const { summaries } = await readSummaries(file(), version);
  return Object.fromEntries([...summaries].map(([path, { summary }]) => [path, summary.headline]));
}

describe('summaries kept from one build to the next', () => {
  it('are those that were last read', async () => {
    await keep('1', { a: 'A', b: 'B', c: 'C' });
    const before = readFileSync(file(), 'utf8');
    await keep('1', { b: 'B again' });
    expect(await headlines('1')).toEqual({ a: 'A', b: 'B again', c: 'C' });
    expect(readFileSync(file(), 'utf8')).toContain(before);
  });

  it('don’t pile up, however often an edition is edited', async () => {
    for (let edit = 0; edit < 20; edit += 1) await keep('1', { a: `A ${edit}`, b: 'B' });
    expect(readFileSync(file(), 'utf8').length).toBeLessThan(500);
    expect(await headlines('1')).toEqual({ a: 'A 19', b: 'B' });
  });

  it('are none where other code made them', async () => {
    await keep('1', { a: 'A' });
    expect(await headlines('2')).toEqual({});
    await keep('2', { b: 'B' });
    expect(await headlines('2')).toEqual({ b: 'B' });
  });

  it('are none where a build was stopped while it wrote them, and are then made anew', async () => {
    await keep('1', { a: 'A' });
    appendFileSync(file(), '[["b",{"stamp":"B"');
    expect(await headlines('1')).toEqual({});
    await keep('1', { a: 'A' });
    expect(await headlines('1')).toEqual({ a: 'A' });
  });
});

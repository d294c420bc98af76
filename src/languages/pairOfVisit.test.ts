import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatRoute, parseRoute } from '../route.ts';
import { forgetPair, rememberPair, withPair } from './pairOfVisit.ts';

function withStorage() {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
}

const opened = (path: string) => formatRoute(withPair(parseRoute(path)));

describe('The pair of a visit', () => {
  beforeEach(withStorage);
  afterEach(() => vi.unstubAllGlobals());

  it('is there at the next article, whichever of the two is the tab', () => {
    rememberPair(parseRoute('/en/depot/', '?with=ua'));
    expect(opened('/en/other/')).toBe('/en/other/?with=ua');
    expect(opened('/ua/other/')).toBe('/ua/other/?with=en');
    expect(opened('/ru/other/')).toBe('/ru/other/?with=ua');
  });

  it('gives way to what an address asks for', () => {
    rememberPair(parseRoute('/en/depot/', '?with=ua'));
    expect(formatRoute(withPair(parseRoute('/en/other/', '?with=ru')))).toBe('/en/other/?with=ru');
  });

  it('concerns articles only', () => {
    rememberPair(parseRoute('/en/depot/', '?with=ua'));
    expect(opened('/en/')).toBe('/en/');
  });

  it('ends when it is turned off', () => {
    rememberPair(parseRoute('/en/depot/', '?with=ua'));
    forgetPair();
    expect(opened('/en/other/')).toBe('/en/other/');
  });

  it('stands in the address alone where nothing can be stored', () => {
    vi.stubGlobal('sessionStorage', undefined);
    rememberPair(parseRoute('/en/depot/', '?with=ua'));
    expect(opened('/en/other/')).toBe('/en/other/');
  });
});

import type { Page, Route } from '@playwright/test';

/** What a file was in an older version of the site. */
export type Older = { contentType: string; body: string };

export type Fault = {
  name: string;
  /** Answers in the file's stead; `older` is what stood there in an older version. */
  answer: (route: Route, older: Older) => Promise<void>;
  /** Whether it is the document itself that is wrong, not the way to it. */
  isBroken?: true;
  isMissing?: true;
  /** Whether there is no answer, ever. */
  isSilent?: true;
  /** Whether the reader isn't to notice anything. */
  isHarmless?: true;
};

const html = '<!doctype html><title>Sign in</title><h1>Sign in to the Wi-Fi</h1>';

/** What can go wrong with any file that a page needs: the columns of the table. */
export const faults: Fault[] = [
  { name: '404', answer: (route) => route.fulfill({ status: 404 }), isMissing: true },
  { name: '500', answer: (route) => route.fulfill({ status: 500 }) },
  {
    name: '503 with Retry-After',
    answer: (route) => route.fulfill({ status: 503, headers: { 'retry-after': '2' } }),
  },
  { name: 'no answer', answer: () => new Promise(() => {}), isSilent: true },
  { name: 'a connection reset', answer: (route) => route.abort('connectionreset') },
  { name: 'half a file', answer: answerWithHalf, isBroken: true },
  {
    name: 'HTML instead',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: html }),
    isBroken: true,
  },
  {
    name: 'JSON of another shape',
    answer: (route) => route.fulfill({ json: { ok: true } }),
    isBroken: true,
  },
  {
    name: 'an older version',
    answer: (route, older) => route.fulfill(older),
    isBroken: true,
  },
  { name: 'a clock an hour off', isHarmless: true, answer: answerBusyOnce() },
];

async function answerWithHalf(route: Route) {
  const response = await route.fetch();
  const whole = await response.body();
  await route.fulfill({ response, body: whole.subarray(0, whole.length / 2) });
}

/** A server that asks, by its own clock, to come back in a second: once for each document. */
function answerBusyOnce() {
  const told = new WeakSet<Page>();
  return async (route: Route) => {
    const page = route.request().frame().page();
    const isDocument = route.request().resourceType() === 'fetch';
    if (!isDocument || told.has(page)) return route.continue();
    told.add(page);
    const headers = { 'retry-after': new Date(Date.now() + 1_000).toUTCString() };
    await route.fulfill({ status: 503, headers });
  };
}

import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { launchOptions } from '../browser.mjs';
import { machine } from './machine.ts';
import { numberOption } from './options.ts';
import { article, buildSites, type SiteName, serveSite, siteNames } from './sites.ts';
import { deviation, median } from './statistics.ts';
import { earlyTap, heapAfter, type Visit, visit } from './visit.ts';

const names: Record<SiteName, string> = {
  hand: 'hand-written',
  triptych: 'Triptych',
  spa: 'plain SPA',
  least: 'by hand, with the least script',
  headline: 'by hand, another headline alone',
};

/** What is measured at each site in each run. */
type Figures = Omit<Visit, 'bytes'> & {
  earlyTap: number;
  total: number;
  document: number;
  script: number;
  font: number;
  image: number;
  data: number;
};
type Runs = Record<SiteName, Figures[]>;

type Row = {
  key: keyof Figures;
  name: string;
  /** What Triptych is to reach: at most so much, or so many times the page by hand. */
  atMost?: number;
  ratio?: number;
  digits?: number;
};

const rows: Row[] = [
  { key: 'firstPaint', name: 'first paint, ms', ratio: 1.15 },
  { key: 'largestPaint', name: 'largest paint, ms', ratio: 1.1 },
  { key: 'shift', name: 'layout shift', atMost: 0, digits: 3 },
  { key: 'blocking', name: 'blocking time, ms', atMost: 100 },
  { key: 'earlyTap', name: 'a tap on a tab works, ms', ratio: 1.05 },
  { key: 'coldSwitch', name: 'another language, cold, ms', ratio: 0.12 },
  { key: 'warmSwitch', name: 'another language, warm, ms', ratio: 0.12 },
  { key: 'interaction', name: 'tap to next paint, ms' },
  { key: 'switchRequests', name: 'requests of six switches', atMost: 0 },
  { key: 'requests', name: 'requests until settled' },
  { key: 'total', name: 'KB until settled', digits: 1 },
  { key: 'document', name: '– HTML', digits: 1 },
  { key: 'script', name: '– scripts', digits: 1 },
  { key: 'font', name: '– fonts', digits: 1 },
  { key: 'image', name: '– pictures', digits: 1 },
  { key: 'data', name: '– documents', digits: 1 },
];

/**
 * `npm run bench`: the same article by hand, by Triptych, as a plain single-page app and, for what no
 * switch can be faster than, by hand with a script that exchanges the texts, or the headline alone.
 */
export async function benchPage(args: string[]): Promise<void> {
  const runs = numberOption(args, '--runs', 7);
  const asJson = args.includes('--json');
  const tell = asJson ? console.error : console.info;
  const loadBefore = loadavg()[0] ?? 0;
  const sites = await buildSites();
  const served = await Promise.all(
    siteNames.map(async (name) => ({ name, ...(await serveSite(sites[name])) })),
  );
  const browser = await chromium.launch(launchOptions({ asReaders: true }));
  const figures: Runs = { hand: [], triptych: [], spa: [], least: [], headline: [] };
  const heaps: Partial<Record<SiteName, number[]>> = {};
  try {
    const urls = served.map(({ name, url }) => [name, `${url}/ua/${article}/`] as const);
    for (let run = 1; run <= runs; run += 1) {
      tell(`run ${run} of ${runs}`);
      // There and back, so that none of them always follows the same other one.
      const order = run % 2 === 0 ? urls.toReversed() : urls;
      const visits = new Map<SiteName, Visit>();
      for (const [name, url] of order) visits.set(name, await visit(browser, url));
      for (const [name, url] of order) {
        const seen = visits.get(name);
        if (seen) figures[name].push(figuresOf(seen, await earlyTap(browser, url)));
      }
    }
    for (const [name, url] of urls) heaps[name] = await heapAfter(browser, url, [0, 200]);
  } finally {
    await browser.close();
    for (const { server } of served) server.close();
  }
  const noise = noiseOf(figures.hand, loadBefore);
  if (asJson) {
    console.info(
      JSON.stringify({ machine: machine(browser), runs, noise, figures, heaps }, null, 2),
    );
    return;
  }
  console.info(machine(browser));
  console.info(table(figures, heaps).join('\n'));
  console.info(noise);
}

function figuresOf({ bytes, ...seen }: Visit, tap: number): Figures {
  const kilobytes = (...kinds: string[]) =>
    kinds.reduce((sum, kind) => sum + (bytes[kind] ?? 0), 0) / 1000;
  return {
    ...seen,
    earlyTap: tap,
    total: kilobytes(...Object.keys(bytes)),
    document: kilobytes('document'),
    script: kilobytes('script'),
    font: kilobytes('font'),
    image: kilobytes('image'),
    data: kilobytes('fetch', 'xhr'),
  };
}

/** A table in Markdown, as docs/performance.md has it. */
function table(figures: Runs, heaps: Partial<Record<SiteName, number[]>>): string[] {
  const others = siteNames.slice(1);
  const head = [
    '',
    names.hand,
    ...others.flatMap((name) => [names[name], 'ratio']),
    'to reach',
    '',
  ];
  const body = rows.map((row) => {
    const value = (name: SiteName) => median(figures[name].map((run) => run[row.key]));
    const shown = (name: SiteName) => value(name).toFixed(row.digits ?? 0);
    const cells = others.flatMap((name) => [
      shown(name),
      ratioText(ratioOf(figures, name, row.key)),
    ]);
    return [row.name, shown('hand'), ...cells, ...verdict(row, figures)];
  });
  const heap = siteNames.map(
    (name) => heaps[name]?.map((size) => size.toFixed(1)).join(' → ') ?? '',
  );
  const heapRow = [
    'heap before and after 200 switches, MB',
    ...heap.flatMap((text, index) => (index > 0 ? [text, ''] : [text])),
    '',
    '',
  ];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...[...body, heapRow].map(line)];
}

/** The median of the ratios within a run: what was slow for one was slow for the other. */
function ratioOf(figures: Runs, name: SiteName, key: keyof Figures): number {
  return median(
    figures[name].map((run, index) => run[key] / (figures.hand[index]?.[key] ?? Number.NaN)),
  );
}

function ratioText(ratio: number): string {
  return Number.isFinite(ratio) ? `×${ratio.toFixed(2)}` : '';
}

function verdict({ key, atMost, ratio }: Row, figures: Runs): [string, string] {
  if (ratio !== undefined) {
    return [`≤ ×${ratio.toFixed(2)}`, ratioOf(figures, 'triptych', key) <= ratio ? '✓' : '✗'];
  }
  if (atMost === undefined) return ['', ''];
  const value = median(figures.triptych.map((run) => run[key]));
  return [`≤ ${atMost}`, value <= atMost ? '✓' : '✗'];
}

/** How far to trust the figures: how much those of the page by hand differ from run to run. */
function noiseOf(hand: Figures[], loadBefore: number): string {
  const spread = (key: keyof Figures, name: string) => {
    const values = hand.map((run) => run[key]);
    const share = Math.round((100 * deviation(values)) / median(values));
    return `${name} ± ${share} % (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)} ms)`;
  };
  return [
    `Noise of the hand-written page, median deviation: ${spread('firstPaint', 'first paint')}`,
    spread('largestPaint', 'largest paint'),
    spread('earlyTap', 'tap'),
    `load ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`,
  ].join('; ');
}

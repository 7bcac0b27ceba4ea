import { loadavg } from 'node:os';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

// Lighthouse on a phone over a slow line, three times each page unless RUNS says otherwise; the median counts. Then once over slow 3G, for the first
// paint. Run nothing beside it: only the blocking time moves with other work, and with it the performance.
const RUNS = Number(process.env.RUNS ?? 3);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const SLOW_3G = { rttMs: 400, throughputKbps: 400, cpuSlowdownMultiplier: 4 };
/** The most that the first visit may weigh without its pictures, and take to its first paint over slow 3G. */
const MOST = { kB: 30, paintMs: 2_000 };
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const paintOf = ({ audits }) => audits['first-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY;
const requestsOf = ({ audits }) => audits['network-requests']?.details?.items ?? [];

/**
 * Measures pages by their whole addresses and prints a line for each; gives how many fall short of anything. What weighs
 * little only when it is packed is held to its weight and its first paint where the server packs it.
 */
export async function measure(addresses, { packed }) {
  const chromePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const chrome = await launch({ chromePath, chromeFlags: FLAGS });
  let short = 0;
  console.log(['page'.padEnd(48), ...CATEGORIES, 'ms', '3G ms', 'kB', 'requests', 'load'].join('  '));
  try {
    for (const address of addresses) short += Number(await falls(address, { port: chrome.port, packed }));
  } finally {
    await chrome.kill();
  }
  console.log(`${addresses.length} pages, ${short} fall short`);
  return short;
}

async function falls(address, { port, packed }) {
  const run = async (settings) => (await lighthouse(address, { port, logLevel: 'error', ...settings }))?.lhr;
  const results = [];
  for (let each = 0; each < RUNS; each += 1) results.push(await run({ onlyCategories: CATEGORIES }));
  const slow = await run({ onlyAudits: ['first-contentful-paint'], throttling: SLOW_3G });
  const scores = CATEGORIES.map((name) =>
    Math.round(100 * median(results.map(({ categories }) => categories[name]?.score ?? 0))),
  );
  const weight = weightOf(address, requestsOf(results[0]));
  const faults = [
    ...weight.foreign,
    ...(packed && weight.kB > MOST.kB ? ['too heavy'] : []),
    ...(packed && paintOf(slow) > MOST.paintMs ? ['slow 3G: first paint'] : []),
  ];
  const { audits } = results.toSorted((a, b) => scoreOf(a) - scoreOf(b))[0];
  /** Search engines are told to leave out what is no answer: search results, examples, forms with a code. */
  const isNoIndex = audits['is-crawlable']?.score === 0;
  print(address, { scores, results, slow, weight, isNoIndex });
  const wanted = scores.every((score, at) => score === 100 || (CATEGORIES[at] === 'seo' && isNoIndex));
  for (const fault of faults) console.log(`    ${fault}`);
  if (!wanted) for (const said of lacking(audits)) console.log(`    ${said}`);
  return !wanted || faults.length > 0;
}

const scoreOf = ({ categories }) => categories.performance?.score ?? 0;

function weightOf(address, requests) {
  const bytes = requests
    .filter(({ resourceType }) => resourceType !== 'Image')
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  const foreign = requests
    .filter(({ url }) => /^https?:/.test(url) && new URL(url).host !== new URL(address).host)
    .map(({ url }) => `foreign host: ${url}`);
  return { kB: bytes / 1_000, requests: requests.length, foreign };
}

function print(address, { scores, results, slow, weight, isNoIndex }) {
  const { pathname, search } = new URL(address);
  const numbers = [
    ...scores.map((score, at) => String(score).padStart(CATEGORIES[at].length)),
    String(Math.round(median(results.map(paintOf)))).padStart(4),
    String(Math.round(paintOf(slow))).padStart(5),
    weight.kB.toFixed(1).padStart(5),
    String(weight.requests).padStart(3),
    loadavg()[0].toFixed(1).padStart(5),
    isNoIndex ? 'noindex' : '',
  ];
  console.log([(pathname + search).slice(0, 48).padEnd(48), ...numbers].join('  '));
}

const lacking = (audits) =>
  Object.values(audits)
    .filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative',
    )
    .map(({ id, title, displayValue = '' }) => `${id}: ${title} ${displayValue}`);

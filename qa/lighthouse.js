import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { base, templates } from './pages.js';

// Lighthouse on a phone over a slow line, three times each page; the median counts. Run nothing beside it.
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const chrome = await launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: FLAGS });
let short = 0;
console.log(['page'.padEnd(48), ...CATEGORIES, 'paint ms', 'kB', 'requests'].join('  '));
for (const path of await templates(base)) {
  const results = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(base + path, {
      port: chrome.port,
      onlyCategories: CATEGORIES,
      logLevel: 'error',
    });
    if (result) results.push(result.lhr);
  }
  const scores = CATEGORIES.map((name) =>
    Math.round(100 * median(results.map(({ categories }) => categories[name]?.score ?? 0))),
  );
  const paint = Math.round(
    median(results.map(({ audits }) => audits['first-contentful-paint']?.numericValue ?? 0)),
  );
  const requests = results[0]?.audits['network-requests']?.details?.items ?? [];
  const bytes = requests.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  console.log(
    [
      path.slice(0, 48).padEnd(48),
      ...scores.map((score, at) => String(score).padStart(CATEGORIES[at].length)),
      String(paint).padStart(8),
      (bytes / 1000).toFixed(1).padStart(5),
      requests.length,
    ].join('  '),
  );
  const lacking = Object.values(results[0]?.audits ?? {}).filter(
    ({ score, scoreDisplayMode, weight }) =>
      score !== null && score < 1 && scoreDisplayMode !== 'informative' && weight !== 0,
  );
  if (scores.some((score) => score < 100)) {
    short += 1;
    for (const { id, title, displayValue = '' } of lacking)
      console.log(`    ${id}: ${title} ${displayValue}`);
  }
}
await chrome.kill();
process.exitCode = short === 0 ? 0 : 1;

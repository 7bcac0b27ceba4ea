import pa11y from 'pa11y';
import puppeteer from 'puppeteer-core';
import { base } from './pages.js';
import { addresses, walks } from './states.js';

// pa11y with both of its runners on every page and state of a running portal, at three widths, light and dark.
const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
/** Findings that are none, and why. */
const IGNORED = [
  {
    code: 'WCAG2AA.Principle1.Guideline1_3.1_3_5.H98',
    selector: '#email',
    why: 'HTML allows the user name in a field for e-mail addresses; the rule knows an older list',
  },
];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});
let [states, looks, found] = [0, 0, 0];

/** What is wrong with the page as it stands; said once, with the looks in which it is so. */
async function look(page, name) {
  const wrong = new Map();
  for (const width of WIDTHS)
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const { code, message, context, selector } of await issues(page, width)) {
        const said = `${code} ${selector}\n    ${message}\n    ${context}`;
        wrong.set(said, [...(wrong.get(said) ?? []), `${width} ${scheme}`]);
      }
      looks += 1;
    }
  states += 1;
  found += wrong.size;
  console.log(`${wrong.size === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const [said, where] of wrong) console.log(`  ${said}\n    ${where.join(', ')}`);
}

async function issues(page, width) {
  const result = await pa11y(page.url(), {
    browser,
    page,
    ignoreUrl: true,
    runners: ['htmlcs', 'axe'],
    standard: 'WCAG2AA',
    viewport: { width, height: 800 },
    timeout: 120_000,
  });
  return result.issues.filter(
    ({ code, selector }) => !IGNORED.some((none) => none.code === code && none.selector === selector),
  );
}

/** A visitor of its own each time: no draft of another stands in the way. */
async function visit(walk) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  try {
    await walk(page);
  } finally {
    await context.close();
  }
}

try {
  for (const path of await addresses(base))
    await visit(async (page) => {
      await page.goto(base + path);
      await look(page, path);
    });
  for (const lang of ['', '/en'])
    for (const walk of walks)
      await visit((page) =>
        walk({ page, root: base + lang, look: (name) => look(page, `${lang} ${name}`.trim()) }),
      );
} finally {
  await browser.close();
}
console.log(`${states} states, ${looks} looks, ${found} findings`);
process.exitCode = found === 0 ? 0 : 1;

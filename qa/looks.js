import pa11y from 'pa11y';
import { browser } from './browser.js';

// Both runners of pa11y at three widths, light and dark; and whether everything is within the page at each width, of which
// the narrowest is a window of 1280 pixels at 400 % (WCAG 1.4.10).
const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];
/** Findings that are none, and why. */
const IGNORED = [
  {
    code: 'WCAG2AA.Principle1.Guideline1_3.1_3_5.H98',
    selector: /^#email$/,
    why: 'HTML allows the user name in a field for e-mail addresses; the rule knows an older list',
  },
  {
    code: 'color-contrast',
    selector: /> svg > /,
    why: 'axe cannot tell: letters in a drawing. They have the colours of text, which test/web-browser.spec.ts measures',
  },
  {
    code: 'frame-tested',
    selector: /iframe/,
    why: 'what stands in the frames are states of their own here',
  },
];

/** States, looks and findings so far. */
export const tally = { states: 0, looks: 0, found: 0 };

/** What is wrong with the page as it stands; said once, with the looks in which it is so. */
export async function look(page, name) {
  const wrong = new Map();
  const add = (said, where) => wrong.set(said, [...(wrong.get(said) ?? []), where]);
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const { code, message, context, selector } of await issues(page, width))
        add(`${code} ${selector}\n    ${message}\n    ${context}`, `${width} ${scheme}`);
      tally.looks += 1;
    }
    for (const said of await page.evaluate(outside)) add(said, `${width}`);
  }
  tally.states += 1;
  tally.found += wrong.size;
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
    ({ code, selector }) => !IGNORED.some((none) => none.code === code && none.selector.test(selector)),
  );
}

/** Runs in the page: what makes it scroll sideways, and what of its controls cannot be scrolled to. */
function outside() {
  const wide = document.documentElement.scrollWidth - innerWidth;
  const controls = [
    ...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary'),
  ]
    .filter((each) => each.checkVisibility() && !each.closest('.off, .skip, .scroll'))
    .filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    });
  return [
    ...(wide > 0 ? [`sideways: the page is ${wide} pixels wider than its window`] : []),
    ...controls.map((each) => `outside: ${each.outerHTML.slice(0, 160)}`),
  ];
}

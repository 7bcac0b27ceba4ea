import { browser, visit } from './browser.js';
import { look, tally } from './looks.js';
import { at, base, own } from './pages.js';
import { addresses, walks } from './states.js';

// pa11y on every page and state of a running portal; with ONLY, a pattern, on addresses alone that it fits.
const only = process.env.ONLY === undefined ? undefined : new RegExp(process.env.ONLY);
try {
  for (const path of (await addresses(base)).filter((each) => only?.test(each) ?? true))
    await visit(async (page) => {
      await page.goto(at(path));
      await look(page, path);
    });
  for (const lang of ['', '/en'])
    for (const walk of only ? [] : walks)
      await visit((page) =>
        walk({ page, own, root: base + lang, look: (name) => look(page, `${lang} ${name}`.trim()) }),
      );
} finally {
  await browser.close();
}
const { states, looks, found } = tally;
console.log(`${states} states, ${looks} looks, ${found} findings`);
process.exitCode = found === 0 ? 0 : 1;

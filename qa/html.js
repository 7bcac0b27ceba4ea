import { browser, visit } from './browser.js';
import { checked } from './nu.js';
import { at, base, own } from './pages.js';
import { addresses, walks } from './states.js';

// The Nu HTML checker on every page and state of a running portal, as the server sent it.
const sources = new Map();

const isMoved = (status) => status >= 300 && status < 400;

/** The source of the page that a walk stands on. */
function lastSource(page) {
  let source = '';
  page.on('response', (response) => {
    if (!response.request().isNavigationRequest() || isMoved(response.status())) return;
    source = response.text();
  });
  return () => source;
}

try {
  for (const path of await addresses(base)) sources.set(path, await (await fetch(at(path))).text());
  for (const lang of ['', '/en'])
    for (const walk of walks)
      await visit(async (page) => {
        const source = lastSource(page);
        const look = async (name) => sources.set(`${lang} ${name}`.trim(), await source());
        await walk({ page, own, root: base + lang, look });
      });
} finally {
  await browser.close();
}
process.exitCode = checked(sources) === 0 ? 0 : 1;

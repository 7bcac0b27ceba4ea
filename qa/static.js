import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { browser, visit } from './browser.js';
import { crawl } from './crawl.js';
import { look, tally } from './looks.js';
import { checked } from './nu.js';
import { measure } from './scores.js';

// `npm run static --prefix qa -- FOLDER`: a copy of the site (`npm run kabashoax -- site:export FOLDER`), served as plainly as
// files can be: every page and link is followed; the HTML checker, pa11y and Lighthouse look at one page of every kind.
const folder = process.argv[2];
if (!folder || !existsSync(join(folder, 'salinan.json'))) throw new Error('Name the folder of a copy.');

const TYPES = {
  ...{ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json' },
  ...{ '.xml': 'text/xml', '.atom': 'application/atom+xml', '.svg': 'image/svg+xml', '.png': 'image/png' },
  ...{ '.txt': 'text/plain; charset=utf-8', '.csv': 'text/csv; charset=utf-8' },
};

const server = createServer((request, response) => {
  serve(new URL(request.url ?? '/', 'http://copy').pathname, response);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const base = `http://127.0.0.1:${server.address().port}`;

function serve(path, response) {
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (!existsSync(file)) send(join(folder, '404.html'), response, 404);
  else if (!statSync(file).isDirectory()) send(file, response, 200);
  else if (!path.endsWith('/')) response.writeHead(301, { location: `${path}/` }).end();
  else serve(`${path}index.html`, response);
}

function send(file, response, status) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type });
  createReadStream(file).pipe(response);
}

/** What kind of page an address is: its parts but the name, and its language. */
function kindOf(path) {
  const parts = path.replace(/^\/en(?=\/)/, '').split('/');
  const named = parts.map((part, at) =>
    at > 1 && part !== '' ? part.replace(/^(?!revisi|perubahan).*/, '*') : part,
  );
  return (path.startsWith('/en/') ? 'en ' : '') + named.join('/');
}

const { pages, broken } = await crawl(base);
for (const { path, from, what } of broken) console.log(`FAIL ${path} (${from}): ${what}`);
console.log(`${pages.length} pages followed, ${broken.length} of their links lead nowhere or outside`);

const { publicUrl } = JSON.parse(readFileSync(join(folder, 'salinan.json'), 'utf8'));
const sample = [...new Map(pages.toReversed().map((path) => [kindOf(path), path])).values(), '/tidak-ada'];
const sources = new Map();
for (const path of sample) sources.set(path, await (await fetch(base + path)).text());
const messages = checked(sources);
try {
  for (const path of sample)
    await visit(async (page) => {
      await page.goto(base + path);
      await look(page, path);
    });
} finally {
  await browser.close();
}
console.log(`${tally.states} pages of ${publicUrl}, ${tally.looks} looks, ${tally.found} findings`);
const measured = sample.filter((path) => path !== '/tidak-ada' && !path.startsWith('/en/'));
const short = await measure(
  measured.map((path) => base + path),
  { packed: false },
);
server.close();
process.exitCode = broken.length + messages + tally.found + short === 0 ? 0 : 1;

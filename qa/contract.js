import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { base } from './pages.js';

// Prism stands in front of the portal with the portal's own description, while every operation is walked: what is sent
// and what comes back must both fit. Refusals go through a second Prism that lets wrong requests through.
const cli = createRequire(import.meta.url).resolve('@stoplight/prism-cli');
const document = await (await fetch(`${base}/api/openapi.json`)).json();
const walked = new Map();
const violations = [];

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Prism before the portal; `strict`: what is sent is looked at, too. */
async function proxy(strict) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      ...[cli, 'proxy', `${base}/api/openapi.json`, base, '--errors', '--cors', 'false'],
      ...['--port', String(port), '--validate-request', String(strict)],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false }))
    if (text.includes('listening on')) break;
  child.stdout.resume();
  return { child, url: `http://127.0.0.1:${port}` };
}

const operationOf = (method, path) =>
  Object.keys(document.paths).find(
    (each) =>
      method in document.paths[each] && new RegExp(`^${each.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );

/** Asks through a proxy; every violation is kept, and the status must be the one that is expected. */
async function ask(through, status, path, { method = 'GET', body, ...headers } = {}) {
  const json = body !== undefined && !(body instanceof FormData);
  const response = await fetch(through.url + path, {
    method,
    headers: { ...headers, ...(json && { 'content-type': 'application/json' }) },
    body: json ? JSON.stringify(body) : body,
  });
  const text = await response.text();
  const name = `${method} ${path.slice(0, 60)} ${response.status}`;
  const said = response.headers.get('sl-violations') ?? '';
  const refused = text.includes('stoplight.io/prism/errors') ? text : '';
  if (said + refused !== '') violations.push(`${name}: ${said}${refused}`);
  else assert.ok([status].flat().includes(response.status), `${name}: ${text.slice(0, 300)}`);
  const template = operationOf(method.toLowerCase(), path.split('?')[0]);
  const seen = walked.get(`${method} ${template}`) ?? new Set();
  walked.set(`${method} ${template}`, seen.add(response.status));
  return { headers: response.headers, data: text === '' ? undefined : JSON.parse(text) };
}

const post = (body, headers) => ({ method: 'POST', body, ...headers });

function form(bytes, type) {
  const data = new FormData();
  data.append('pictures', new Blob([bytes], { type }), 'gambar.png');
  return data;
}

async function reads(strict) {
  for (const path of ['/health/live', '/health/ready', '/api/v1/challenge']) await ask(strict, 200, path);
  const slugs = [];
  for (let next = '/api/v1/answers?limit=5'; next;) {
    const { headers, data } = await ask(strict, 200, next);
    slugs.push(...data.items.map(({ slug }) => slug));
    await ask(strict, 304, next, { 'if-none-match': headers.get('etag') });
    next = data.next?.replace(base, '');
  }
  assert.equal(new Set(slugs).size, slugs.length);
  assert.ok(slugs.length > 0, 'publish or import an answer first');
  for (const query of [
    'q=pasar',
    'q=zzzqqq',
    'verdict=SALAH&order=newest',
    'scam=true&year=2026',
    'kind=satire',
  ])
    await ask(strict, 200, `/api/v1/answers?${query}`);
  for (const slug of slugs) {
    const { headers, data } = await ask(strict, 200, `/api/v1/answers/${slug}`);
    await ask(strict, 304, `/api/v1/answers/${slug}`, { 'if-none-match': headers.get('etag') });
    await ask(strict, 200, '/api/v1/match', post({ text: data.title.slice(0, 200), limit: 3 }));
  }
  await ask(strict, 200, '/api/v1/match', post({ text: 'zzzz qqqq tidak ada yang seperti ini' }));
  return slugs;
}

/** Google's form of the archive, page by page, and of a picture that the portal itself has drawn. */
async function claims(strict, card) {
  for (const site of [new URL(base).hostname, 'pemeriksa.example'])
    for (let token = ''; token !== undefined;) {
      const query = `reviewPublisherSiteFilter=${site}&pageSize=1${token && `&pageToken=${token}`}`;
      token = (await ask(strict, 200, `/v1alpha1/claims:search?${query}`)).data.nextPageToken;
    }
  const { headers } = await ask(
    strict,
    200,
    '/v1alpha1/claims:search?query=pasar&languageCode=id&maxAgeDays=90000',
  );
  await ask(strict, 304, '/v1alpha1/claims:search?query=pasar&languageCode=id&maxAgeDays=90000', {
    'if-none-match': headers.get('etag'),
  });
  // A portal that reads no address of its own network says so.
  const picture = `/v1alpha1/claims:imageSearch?imageUri=${encodeURIComponent(card)}`;
  await ask(strict, [200, 400], picture);
  await ask(strict, 200, `${picture}&languageCode=en`);
}

async function questions(strict, card) {
  // Prism reads every body as text, which no picture survives: this one goes past it. What is answered is held to the
  // description by test/api-contract.spec.ts; refusals go through Prism below.
  const past = { url: base };
  const { data: picture } = await ask(past, 201, '/api/v1/pictures', post(form(card, 'image/png')));
  const key = { 'idempotency-key': crypto.randomUUID() };
  const asked = { text: 'Apakah pasar Oeba ditutup minggu depan?', seenOn: 'whatsapp', kelurahan: 'Oeba' };
  const { data: plain } = await ask(strict, 201, '/api/v1/questions', post(asked, key));
  const { data: again } = await ask(strict, 201, '/api/v1/questions', post(asked, key));
  assert.equal(again.receiptCode, plain.receiptCode);
  const { data: pictured } = await ask(
    strict,
    201,
    '/api/v1/questions',
    post({ pictures: [picture.id], links: ['https://contoh.example/kabar'] }),
  );
  for (const { receiptCode: code } of [plain, pictured])
    await ask(strict, 200, '/api/v1/tickets', post({ code }));
  return { code: plain.receiptCode, key };
}

async function refusals(lenient, { code, key }) {
  const nobody = '0000-0000-0000-0000';
  const long = 'a'.repeat(2_000_000);
  for (const query of [
    'limit=0',
    'lain=1',
    'from=2026-02-31',
    'from=2026-02-02&to=2026-02-01',
    'cursor=bukan',
  ])
    await ask(lenient, 400, `/api/v1/answers?${query}`);
  await ask(lenient, 404, '/api/v1/answers/tidak-ada');
  for (const query of ['', '?query=a&pageSize=x', '?query=a&pageToken=bukan', '?query=a&lain=1'])
    await ask(lenient, 400, `/v1alpha1/claims:search${query}`);
  for (const query of ['', '?imageUri=http://10.0.0.1/a.png', '?imageUri=file:///etc/passwd'])
    await ask(lenient, 400, `/v1alpha1/claims:imageSearch${query}`);
  for (const path of ['match', 'questions', 'tickets', 'tickets/reply'].map((name) => `/api/v1/${name}`)) {
    await ask(lenient, [400, 404], path, post({}));
    await ask(lenient, 400, path, post({ code: nobody, text: 'Kabar dari tetangga', lain: 1 }));
    await ask(lenient, 413, path, post({ code: nobody, text: long }));
    await ask(lenient, 415, path, { method: 'POST', body: form(long, 'image/png') });
  }
  await ask(lenient, 422, '/api/v1/questions', post({ text: 'Isi yang lain sama sekali' }, key));
  await ask(lenient, 404, '/api/v1/tickets', post({ code: nobody }));
  await ask(lenient, 404, '/api/v1/tickets/reply', post({ code: nobody, text: 'Saya' }));
  await ask(lenient, 409, '/api/v1/tickets/reply', post({ code, text: 'Tidak ada yang bertanya' }));
  await ask(lenient, 400, '/api/v1/pictures', post(form('%PDF-1.7', 'image/png')));
  await ask(lenient, 415, '/api/v1/pictures', post({}));
}

const strict = await proxy(true);
const lenient = await proxy(false);
try {
  const [slug] = await reads(strict);
  const { revision } = (await ask(strict, 200, `/api/v1/answers/${slug}`)).data;
  const card = `${base}/kartu/${slug}/${revision}.png`;
  await claims(strict, card);
  await refusals(lenient, await questions(strict, await (await fetch(card)).arrayBuffer()));
} catch (error) {
  // What is missing after a violation is not the cause.
  if (violations.length === 0) throw error;
} finally {
  for (const { child } of [strict, lenient]) child.kill();
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);
const missed = operations.filter((operation) => !walked.has(operation));
for (const [operation, statuses] of walked)
  console.log(`${operation}: ${[...statuses].toSorted().join(' ')}`);
for (const each of [...missed.map((operation) => `not walked: ${operation}`), ...violations])
  console.log(each);
console.log(`${operations.length} operations, ${missed.length} not walked, ${violations.length} violations`);
process.exitCode = missed.length + violations.length === 0 ? 0 : 1;

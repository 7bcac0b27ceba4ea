import { request as rawRequest, type IncomingHttpHeaders } from 'node:http';
import { ArchiveService } from '../src/archive/index.js';
import { ACCESS } from '../src/staff/index.js';
import { hasLanguages, href } from '../src/web/kit/languages.js';
import { LANGS, words, type Lang } from '../src/web/words/index.js';
import { loadExamples, startApp, type TestApp } from './support/index.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await loadExamples(app.database);
});
afterAll(() => app.close());

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends a path as it is: fetch would tidy it first. */
const raw = (path: string, method = 'GET') =>
  new Promise<Reply>((resolve, reject) => {
    const call = rawRequest(app.url, { method, path }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    call.on('error', reject).end();
  });

describe('the address of a page', () => {
  it.each(['/en', '/en/', '/en?x=1', '/en/arsip', '/en/arsip?q=air', '/en/metodologi'])(
    'is English under /en: %s',
    async (path) => {
      const reply = await raw(path);
      expect(reply.status).toBe(200);
      expect(reply.headers['content-language']).toBe('en');
    },
  );

  it.each([
    ...['/%65n', '/e%6e/arsip', '//en', '//en/arsip', '/en//arsip', '/en//meja', '/en/en', '/en/en/arsip'],
    ...['/EN', '/en%2farsip', '/en;/arsip', '/en/%61rsip', '/x/../en/meja', '/en/../meja', '/en/arsip/'],
    ...['/en/meja', '/en/meja/masuk', '/en/meja/staf', '/en/%6deja', '/en/api/docs', '/en/api/v1/answers'],
    ...[
      '/en/api/openapi.json',
      '/en/health/live',
      '/en/favicon.svg',
      '/en/robots.txt',
      '/en/aset/x',
      '/enarsip',
    ],
  ])('leads nowhere when it is spelled %s', async (path) => {
    for (const method of ['GET', 'HEAD', 'POST'])
      expect([400, 404]).toContain((await raw(path, method)).status);
  });

  it('says in whole addresses where the other language is, except of what belongs to one person', async () => {
    const link = `<${app.url}/arsip>; rel="alternate"; hreflang="id", <${app.url}/en/arsip>; rel="alternate"; hreflang="en", <${app.url}/arsip>; rel="alternate"; hreflang="x-default"`;
    for (const path of ['/arsip?q=air', '/en/arsip']) expect((await raw(path)).headers.link).toBe(link);
    expect((await raw('/en')).headers.link).toContain(`<${app.url}/en>; rel="alternate"; hreflang="en"`);
    for (const path of ['/meja/masuk', '/tiket/1234', '/tidak-ada'])
      expect((await raw(path)).headers.link).toBeUndefined();
  });

  it('of a failure speaks the language too', async () => {
    const reply = await raw('/en/tidak-ada');
    expect(reply.status).toBe(404);
    expect(reply.headers['content-language']).toBe('en');
    expect(reply.text).toContain('<html lang="en">');
    expect(reply.text).toContain('<h1>Page not found</h1>');
    expect(reply.text).toContain('href="/en/arsip"');
  });
});

/** Texts of a catalogue that readers without an account meet and that are long enough to be told from names. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 12 && value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function publicTexts(lang: Lang): string[] {
  return Object.entries(words(lang)).flatMap(([part, inner]) =>
    /^(?:desk|staff)/.test(part) ? [] : texts(inner),
  );
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&quot;': '"' };
const plain = (html: string): string =>
  html.replace(/&(?:amp|lt|quot);/g, (entity) => ENTITIES[entity] ?? '');

/** Every page without a name in its address. */
const PAGES = Object.entries(ACCESS)
  .filter(([route, access]) => access === 'public' && route.startsWith('GET ') && !/[:*]/.test(route))
  .map(([route]) => route.slice('GET '.length))
  // Feeds are there in both languages, too, but are no pages.
  .filter((path) => hasLanguages(path) && !path.includes('.') && path !== '/bagikan');

describe('every public page', () => {
  let answer: string;

  beforeAll(async () => {
    const [newest] = await app.get(ArchiveService).newest(1);
    answer = `/jawaban/${newest?.slug ?? ''}`;
  });

  const pages = () => [
    ...PAGES,
    answer,
    '/arsip?q=air',
    '/arsip?q=xyzzyplugh',
    '/arsip?dari=kemarin',
    '/tidak-ada',
  ];

  const foreign = Object.fromEntries(
    LANGS.map((lang) => {
      const own = new Set(publicTexts(lang));
      const others = LANGS.filter((other) => other !== lang).flatMap(publicTexts);
      return [lang, others.filter((text) => !own.has(text))];
    }),
  );

  it.each(LANGS)('in %s is in that language and says so', async (lang) => {
    expect(PAGES.length).toBeGreaterThan(8);
    for (const path of pages()) {
      const { headers, text } = await raw(
        path === '/tidak-ada' && lang === 'en' ? '/en/tidak-ada' : href(lang, path),
      );
      expect([path, headers['content-language']]).toEqual([path, lang]);
      expect(text).toContain(`<html lang="${lang}">`);
      const page = plain(text.replace(/<a [^>]* hreflang=.*?<\/a>/s, ''));
      expect([path, foreign[lang]?.filter((words) => page.includes(words))]).toEqual([path, []]);
    }
  });

  it.each(LANGS)('in %s leads on in that language, and once to itself in the other', async (lang) => {
    // Within the page of a partner there is no room to go on.
    for (const path of pages().filter((page) => page !== '/sematan/cari')) {
      const { status, text } = await raw(
        path === '/tidak-ada' && lang === 'en' ? '/en/tidak-ada' : href(lang, path),
      );
      const links = [...plain(text).matchAll(/<(?:a|form)\b[^>]*?(?:href|action)="(\/[^"]*)"[^>]*>/g)];
      const [away, stay] = [true, false].map((switches) =>
        links.filter(([tag]) => tag.includes(' hreflang=') === switches).map(([, to = '']) => to),
      );
      const other = lang === 'id' ? 'en' : 'id';
      // A step of asking without its draft, and an address that is none, lead to where the reader can begin.
      expect([path, away?.length]).toEqual([path, 1]);
      if (status === 200) expect(away).toEqual([href(other, path)]);
      const astray = stay?.filter((to) => (lang === 'en' ? hasLanguages(to) : to.startsWith('/en')));
      expect([path, astray]).toEqual([path, []]);
    }
  });

  it('marks as Indonesian what the team wrote when the page around it is English', async () => {
    const { text } = await raw(href('en', answer));
    expect(text).toMatch(/<h1 lang="id">/);
    expect(text).toMatch(/<blockquote lang="id">/);
    expect(text).toContain('Answers are written in Indonesian.');
    expect((await raw(answer)).text).not.toMatch(/<h1 lang|Jawaban ini ditulis/);
    expect((await raw('/en/arsip')).text).toMatch(/<h3><a href="\/en\/jawaban\/[^"]+" lang="id">/);
  });

  it('shows days in the time of Kupang as its language writes them', async () => {
    const { publishedAt } = (await app.get(ArchiveService).newest(1))[0] ?? { publishedAt: new Date(0) };
    const day = (locale: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Makassar' }).format(publishedAt);
    expect((await raw(answer)).text).toContain(`>${day('id-ID')}<`);
    expect((await raw(href('en', answer))).text).toContain(`>${day('en-GB')}<`);
  });

  it('keeps the language when it sends its reader on', async () => {
    const reply = await raw(`${href('en', answer)}/revisi/1`);
    expect([reply.status, reply.headers.location]).toEqual([303, href('en', answer)]);
  });
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ANSWER_VERDICTS, KINDS, VERDICT_LABELS } from '../src/archive/index.js';
import { AppError } from '../src/common/index.js';
import {
  DateText,
  ErrorSummary,
  Pager,
  TextArea,
  TextField,
  VerdictBadge,
  keptTexts,
  publicSheet,
  readForm,
  renderErrorPage,
  renderPage,
  styleHashes,
} from '../src/web/kit/index.js';
import { LANGS, words } from '../src/web/words/index.js';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;';
const frame = { lang: 'id', title: 'Uji', path: '/' } as const;

/** The keys of a catalogue with every leaf's kind, so that two catalogues can be compared. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
}

/** What a text may be made from; the first that it takes. */
const SAMPLES = [3, 'tiga', ['tiga']];

function made(make: () => unknown): string {
  for (const sample of SAMPLES) {
    try {
      return String(Reflect.apply(make, null, [sample, sample]));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return '';
}

const isMade = (value: unknown): value is () => unknown => typeof value === 'function';

/** Every text of a catalogue. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (isMade(value)) return [made(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('the word catalogues', () => {
  it('have exactly the same keys in both languages', () => {
    expect(shape(words('en')).sort()).toEqual(shape(words('id')).sort());
  });

  it.each(LANGS)('have no empty text in %s', (lang) => {
    expect(texts(words(lang)).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('name every verdict and every kind, and mean something by each', () => {
    for (const lang of LANGS) {
      const { verdict, verdictMeaning, kind, kindMeaning } = words(lang).common;
      expect([Object.keys(verdict), Object.keys(verdictMeaning)]).toEqual([ANSWER_VERDICTS, ANSWER_VERDICTS]);
      expect([Object.keys(kind), Object.keys(kindMeaning)]).toEqual([KINDS, KINDS]);
    }
  });
});

describe('a page', () => {
  it('has no slashes in empty elements, and leaves those that were typed', () => {
    const typed = 'a<br/>b"/>c <input value="x"/>';
    const html = renderPage(
      frame,
      <form>
        <TextField name="a" label={typed} value={typed} required />
        <TextArea name="b" label="b" value={typed} />
      </form>,
    );
    expect(html).toContain('value="a&lt;br/>b&quot;/>c &lt;input value=&quot;x&quot;/>" required>');
    expect(html).toContain('>a&lt;br/>b&quot;/>c &lt;input value=&quot;x&quot;/></textarea>');
    expect(html).toContain('<meta charset="utf-8">');
  });

  it('never turns what somebody typed into markup', () => {
    const html = renderPage(
      { ...frame, title: HOSTILE, description: HOSTILE, jsonLd: { name: HOSTILE } },
      <form>
        <TextField name="a" label={HOSTILE} hint={HOSTILE} error={HOSTILE} value={HOSTILE} />
        <TextArea name="b" label="b" value={`</textarea>${HOSTILE}`} />
        <ErrorSummary errors={[{ field: HOSTILE, message: HOSTILE }]} />
        <a href={`/jawaban/${HOSTILE}`}>{HOSTILE}</a>
      </form>,
    );
    expect(html).not.toMatch(/<script>|<img/);
    expect(html.match(/<\/textarea>/g)).toHaveLength(1);
    expect(html.match(/<script(?! type="module" src="\/aset\/)/g)).toHaveLength(1);
    expect(html).toContain('<script type="application/ld+json">{"name":"\\">\\u003cscript>');
  });

  it('carries only styles whose hashes are in the policy, in 5 kB', () => {
    const html = renderPage({ ...frame, desk: staff }, <p />);
    const sheets = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
    const hash = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
    expect(sheets.map(hash)).toEqual(styleHashes);
    expect(html).not.toMatch(/ style="/);
    expect(gzipSync(publicSheet).length).toBeLessThan(5_000);
  });

  it('says its language, its name, and where its content begins', () => {
    const html = renderPage({ ...frame, lang: 'en', invalid: true }, <p>Hello</p>);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('<title>Needs correction: Uji · Kabashoax Kupang City</title>');
    expect(html).toContain('<a class="skip" href="#isi">Skip to content</a>');
    expect(html).toContain('<main id="isi" tabindex="-1">');
  });

  it('says to networks and feed readers what it is, and where its lasting address and its other language are', () => {
    const image = { url: 'https://k.id/kartu/a/1.png', width: 1200, height: 630, alt: HOSTILE };
    const feeds = [{ type: 'application/atom+xml', title: 'Arsip', href: '/arsip/feed.atom' }];
    const at = new Date('2026-11-22T00:00:00Z');
    const article = { publishedAt: at, modifiedAt: at };
    const html = renderPage(
      { ...frame, lang: 'en', path: '/arsip', site: 'https://k.id', image, feeds, article },
      <p />,
    );
    for (const part of [
      '<link rel="canonical" href="https://k.id/en/arsip">',
      '<meta property="og:url" content="https://k.id/en/arsip">',
      '<link rel="alternate" hreflang="id" href="https://k.id/arsip">',
      '<meta property="og:image:width" content="1200">',
      '<meta name="twitter:card" content="summary_large_image">',
      '<meta property="og:type" content="article">',
      '<meta property="article:modified_time" content="2026-11-22T00:00:00.000Z">',
      '<link rel="alternate" type="application/atom+xml" title="Arsip" href="/arsip/feed.atom">',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain('<script>alert');
  });

  it('of the desk names the person and is not for search engines', () => {
    const html = renderPage({ ...frame, path: '/meja', desk: staff }, <p />);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<a href="/meja/akun">Sari</a> · Penyunting');
    expect(html).toContain('<input type="hidden" name="_csrf" value="token">');
  });
});

const get = (url: string) => ({ url, method: 'GET' });

describe('a failure', () => {
  it('shows the words of an AppError and of nothing else', () => {
    const known = new AppError('not-found', 'answer.unknown', 'Jawaban ini tidak ditemukan.');
    expect(renderErrorPage(404, known, get('/jawaban/x'))).toContain('Jawaban ini tidak ditemukan.');
    const leak = renderErrorPage(500, new Error('password=rahasia'), get('/'));
    expect(leak).toContain('Ada gangguan di pihak kami');
    expect(leak).not.toContain('rahasia');
  });

  it('gives back what was typed into a form, and neither tokens nor what belongs to other forms', () => {
    const body = { text: 'Air <b>mati</b> tiga hari', kunci: 'kunci-yang-panjang', langkah: 'kirim-ulang' };
    const html = renderErrorPage(500, undefined, { url: '/tanya', method: 'POST', body });
    expect(html).toContain('Air &lt;b>mati&lt;/b> tiga hari');
    expect(html).not.toMatch(/kunci-yang-panjang|kirim-ulang/);
    const secret = { password: 'sandi yang panjang', code: '1234-5678-9012-3456' };
    for (const url of ['/meja/masuk', '/meja/undangan/rahasia', '/tiket'])
      expect(keptTexts({ url, method: 'POST', body: secret })).toEqual([]);
  });
});

describe('the parts', () => {
  it.each(ANSWER_VERDICTS)('show %s by a shape and by its word', (verdict) => {
    const html = renderPage(frame, <VerdictBadge verdict={verdict} />);
    expect(html).toMatch(
      new RegExp(`aria-hidden="true"><g .*Putusan: </span>${VERDICT_LABELS[verdict]}</span>`),
    );
  });

  it('draw a different shape for every verdict', () => {
    const shapes = ANSWER_VERDICTS.map(
      (verdict) =>
        /<svg viewBox="0 0 18 18".*?<\/svg>/.exec(renderPage(frame, <VerdictBadge verdict={verdict} />))?.[0],
    );
    expect(new Set(shapes).size).toBe(ANSWER_VERDICTS.length);
  });

  it('tie label, hint and complaint to their field', () => {
    const html = renderPage(
      frame,
      <TextField name="a" label="Nama" hint="Petunjuk" error="Salah" optional />,
    );
    expect(html).toContain('<label for="a">Nama<span class="opt"> (boleh dikosongkan)</span></label>');
    expect(html).toContain('id="a-hint"');
    expect(html).toContain('id="a-error"');
    expect(html).toContain('aria-describedby="a-hint a-error" aria-invalid="true"');
  });

  it('keep the first line end of a long text', () => {
    expect(renderPage(frame, <TextArea name="a" label="a" value={'\nbaris'} />)).toContain(
      '>\n\nbaris</textarea>',
    );
  });

  it('show moments in the time of Kupang', () => {
    const html = renderPage(frame, <DateText date={new Date('2026-11-21T17:40:00Z')} time />);
    expect(html).toContain(
      '<time datetime="2026-11-21T17:40:00.000Z">22 November 2026 pukul 01.40 WITA</time>',
    );
  });

  it('link to the neighbouring pages only', () => {
    const pager = (page: number) =>
      renderPage(
        frame,
        <Pager page={{ items: [], total: 45, page, pageSize: 20 }} href={(n) => `/arsip?q=a&page=${n}`} />,
      );
    expect(pager(1)).not.toContain('rel="prev"');
    expect(pager(2)).toContain('href="/arsip?q=a&amp;page=3" rel="next"');
    expect(pager(3)).not.toContain('rel="next"');
  });

  it('read a form without trusting its shape', () => {
    const field = readForm({ a: ' x\u0000y\r\n', b: ['1', '2'], c: { d: 1 } });
    expect([field('a'), field('b'), field('c'), field('toString')]).toEqual(['xy', '', '', '']);
    expect(readForm(undefined)('a')).toBe('');
  });
});

const staff = {
  id: '1',
  name: 'Sari',
  email: 'sari@contoh.id',
  role: 'editor',
  sessionId: '2',
  csrfToken: 'token',
} as const;

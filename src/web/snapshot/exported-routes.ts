import { createHash } from 'node:crypto';
import { FEED_FORMATS } from '../../feeds/index.js';
import { LANGS } from '../words/index.js';

/** Pages that mean something without the service behind them. Forms in them are replaced by words. */
const PAGES = [
  ...['/', '/arsip', '/cari', '/cari/:letter', '/tanya', '/tiket', '/verifikasi', '/data', '/data/log'],
  ...['/jawaban/:slug', '/jawaban/:slug/revisi/:n', '/jawaban/:slug/revisi/:n/perubahan', '/papan/:slug'],
  ...['/topik', '/topik/:slug', '/tempat', '/tempat/:slug', '/bulan', '/bulan/:month'],
  ...['/mitra', '/literasi', '/statistik', '/metodologi', '/koreksi', '/privasi', '/tentang'],
];

const FEEDS: readonly string[] = Object.values(FEED_FORMATS).map(({ path }) => path);

/** What is kept as it is. */
const FILES = [
  ...['/aset/:file', '/favicon.svg', '/robots.txt', '/llms.txt', '/sitemap.xml', '/sitemap/:file'],
  ...FEEDS,
  '/statistik/:name.csv',
  ...[
    '/kartu/:slug/:revision.png',
    '/kartu/:slug/:revision/persegi.png',
    '/data/:file.jsonl',
    '/data/:file.csv',
    '/data/:file.gz',
    '/data/:file.json',
    '/data/checksums.txt',
    '/data/catalog.jsonld',
  ],
  ...['/jawaban/:slug/bukti.json', '/jawaban/:slug/revisi/:n/bukti.json', '/data/log/head.json'],
  ...['/.well-known/kabashoax-keys.json', '/cari/daftar.json'],
];

/** A list can be narrowed in so many ways that only one at a time is kept, with all its pages. */
const NARROWED = ['putusan', 'jenis', 'penipuan', 'topik', 'kelurahan', 'penerbit', 'tahun'];
const PAGE = 'halaman';

/** No part begins with a dot, so no address leads out of the folder. */
const patternOf = (routes: readonly string[], part: string): RegExp =>
  new RegExp(`^(?:${routes.map((route) => route.replaceAll('.', '\\.').replace(/:\w+/g, part)).join('|')})$`);
const PAGE_PATH = patternOf(PAGES, '[A-Za-z0-9_-]+');
const FILE_PATH = patternOf(FILES, '[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9]+)*');

/** Where a page or file of the portal lies in the copy. */
export interface Place {
  /** As the portal knows it, with its query. */
  address: string;
  /** As links in the copy name it: a folder ends in a slash. */
  link: string;
  /** Below the copy's folder. */
  file: string;
}

const bare = (path: string): string => path.replace(/^\/en(?=\/|$)/, '') || '/';

/** The place of an address of the portal; undefined: it is not in the copy. */
export function placeOf({ pathname, searchParams }: URL): Place | undefined {
  const path = bare(pathname);
  if (FILE_PATH.test(path) && (path === pathname || FEEDS.includes(path)))
    return filePlace(pathname, searchParams);
  if (!PAGE_PATH.test(path)) return undefined;
  const narrowed = narrowing(path, searchParams);
  if (!narrowed) return undefined;
  const link = `${pathname.replace(/\/$/, '')}/${narrowed.folders.map((folder) => `${folder}/`).join('')}`;
  const query = new URLSearchParams(narrowed.query).toString();
  return {
    address: query === '' ? pathname : `${pathname}?${query}`,
    link,
    file: `${link.slice(1)}index.html`,
  };
}

/** A card in another language is another file; no other file differs by its query. */
function filePlace(path: string, params: URLSearchParams): Place {
  const lang = params.get('bahasa') ?? '';
  if (!path.startsWith('/kartu/') || !LANGS.some((each) => each !== 'id' && each === lang))
    return { address: path, link: path, file: path.slice(1) };
  const link = path.replace(/\.png$/, `-${lang}.png`);
  return { address: `${path}?bahasa=${lang}`, link, file: link.slice(1) };
}

interface Narrowing {
  query: [string, string][];
  folders: string[];
}

/** What a query becomes: folders. Undefined where it narrows in more than one way, or asks in words. */
function narrowing(path: string, params: URLSearchParams): Narrowing | undefined {
  const given = [...params].filter(([, value]) => value !== '');
  const isList = /^\/(?:arsip|topik\/|tempat\/|bulan\/)/.test(path);
  if (!isList) return { query: [], folders: [] };
  const by = given.filter(([name]) => name !== PAGE);
  const known = by.every(([name]) => path === '/arsip' && NARROWED.includes(name));
  if (by.length > 1 || !known) return undefined;
  const page = given.filter(([name, value]) => name === PAGE && value !== '1');
  const query = [...by, ...page];
  return { query, folders: query.map(([name, value]) => `${name}-${folderName(value)}`) };
}

/** Two names that would be the same folder are told apart by a print of each. */
function folderName(value: string): string {
  const plain = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain === value) return plain;
  return `${plain}-${createHash('sha256').update(value).digest('hex').slice(0, 6)}`;
}

/** Where copying begins; the rest is found by its links. */
export const STARTS: readonly string[] = [
  ...LANGS.flatMap((lang) => (lang === 'id' ? ['/', '/tanya', '/tiket'] : [`/${lang}`, `/${lang}/tanya`])),
  ...[
    '/robots.txt',
    '/llms.txt',
    '/sitemap.xml',
    '/favicon.svg',
    '/topik',
    '/tempat',
    '/bulan',
    '/verifikasi',
  ],
  ...['/data', '/data/log', '/data/log.jsonl', '/data/log/head.json', '/.well-known/kabashoax-keys.json'],
];

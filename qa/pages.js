import { readFileSync } from 'node:fs';

/** The portal to look at: the first word of the command line, or where `npm start` serves. */
export const base = (process.argv[2] ?? 'http://127.0.0.1:3000').replace(/\/$/, '');

/** What only this portal's history makes: the second word names a file of addresses, as `npm run qa` writes it. */
export const own = process.argv[3]?.endsWith('.json')
  ? JSON.parse(readFileSync(process.argv[3], 'utf8'))
  : { pages: [], states: [] };

/** Paths of every public template of a running portal; the answer is the newest one it has. */
export async function templates(base) {
  const response = await fetch(`${base}/api/v1/answers?limit=1`);
  const { items } = await response.json();
  const answers = items.map(({ slug }) => `/jawaban/${slug}`);
  const all = [
    ...['/', '/tanya', '/tiket', '/arsip', '/arsip?q=air', ...answers],
    ...['/topik', '/topik/kesehatan', '/tempat', '/tempat/oesapa', '/bulan', `/bulan/${thisMonth()}`],
    ...['/literasi', '/literasi/kuis', '/langganan', '/keberatan', '/statistik', '/metodologi', '/koreksi'],
    ...['/verifikasi', '/data', '/data/log', '/mitra', '/sematan', '/privasi', '/tentang', ...own.pages],
  ];
  return [...new Set(all)];
}

/** The same addresses, and their English twins; what is on another portal names its language itself. */
export const inBoth = (paths) => {
  const here = paths.filter((path) => path.startsWith('/'));
  return [...paths, ...here.map((path) => (path === '/' ? '/en' : `/en${path}`))];
};

/** The whole address of a path; some states are on another portal. */
export const at = (path) => new URL(path, base).href;

const thisMonth = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format().slice(0, 7);

/** Paths of every public template of a running portal; the answer is the newest one it has. */
export async function templates(base) {
  const response = await fetch(`${base}/api/v1/answers?limit=1`);
  const { items } = await response.json();
  const answers = items.map(({ slug }) => `/jawaban/${slug}`);
  const own = ['/', '/tanya', '/tiket', '/arsip', '/arsip?q=air', ...answers, '/literasi', '/literasi/kuis'];
  return [
    ...own,
    '/statistik',
    '/metodologi',
    '/koreksi',
    '/verifikasi',
    '/data/log',
    '/privasi',
    '/tentang',
    '/en',
    ...answers.map((path) => `/en${path}`),
  ];
}

/** The portal to look at: the first word of the command line, or where `npm start` serves. */
export const base = (process.argv[2] ?? 'http://127.0.0.1:3000').replace(/\/$/, '');

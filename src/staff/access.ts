import type { Role } from './role.js';

/** Who may: everybody, everybody who is signed in, or the roles named. */
export type Access = 'public' | 'signed-in' | readonly Role[];

const ADMINISTRATOR: readonly Role[] = ['administrator'];
const EDITORS: readonly Role[] = ['editor', 'administrator'];
const DESK: readonly Role[] = ['fact-finder', ...EDITORS];

/**
 * Every route of the product and who may use it. What is not here does not exist: the guard refuses it and the
 * process does not start with it. A row ending in `/*` covers what a library registers below that path.
 * HEAD counts as GET. docs/access.md is made from this table.
 */
export const ACCESS = {
  // pages everybody reads
  'GET /': 'public',
  'GET /tanya': 'public',
  'POST /tanya': 'public',
  'GET /tanya/hasil': 'public',
  'POST /tanya/ini': 'public',
  'POST /tanya/bukan': 'public',
  'POST /tanya/juga': 'public',
  'GET /tanya/rincian': 'public',
  'POST /tanya/rincian': 'public',
  'GET /tanya/kontak': 'public',
  'POST /tanya/kontak': 'public',
  'GET /tanya/periksa': 'public',
  'POST /tanya/periksa': 'public',
  'POST /tanya/langsung': 'public',
  'GET /tanya/terima-kasih/:slug': 'public',
  'GET /tiket': 'public',
  'POST /tiket': 'public',
  'GET /tiket/:code': 'public',
  'POST /tiket/simpan': 'public',
  'POST /tiket/tarik': 'public',
  'POST /tiket/hapus-surel': 'public',
  'POST /tiket/hapus-data': 'public',
  'POST /tiket/balas': 'public',
  'POST /tiket/surel': 'public',
  'GET /arsip': 'public',
  'GET /jawaban/:slug': 'public',
  'POST /jawaban/:slug/juga': 'public',
  'GET /jawaban/:slug/revisi/:n': 'public',
  'GET /mitra': 'public',
  'GET /klarifikasi/:token': 'public',
  'POST /klarifikasi/:token': 'public',
  'GET /literasi': 'public',
  'GET /literasi/kuis': 'public',
  'GET /metodologi': 'public',
  'GET /koreksi': 'public',
  'GET /privasi': 'public',
  'GET /tentang': 'public',
  'GET /luring': 'public',
  'GET /bagikan': 'public',
  'POST /bagikan': 'public',
  'GET /manifest.webmanifest': 'public',
  'GET /manifest.en.webmanifest': 'public',
  'GET /sw.js': 'public',
  'GET /aset/:file': 'public',
  'GET /favicon.svg': 'public',
  'GET /robots.txt': 'public',
  // programming interface
  'GET /api/v1/challenge': 'public',
  'POST /api/v1/questions': 'public',
  'POST /api/v1/pictures': 'public',
  'POST /api/v1/tickets': 'public',
  'POST /api/v1/tickets/reply': 'public',
  'POST /api/v1/match': 'public',
  'GET /api/v1/answers': 'public',
  'GET /api/v1/answers/:slug': 'public',
  'GET /api/docs': 'public',
  'GET /api/docs/*': 'public',
  'GET /api/openapi.json': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  // accounts of the desk
  'GET /meja/masuk': 'public',
  'POST /meja/masuk': 'public',
  'GET /meja/undangan/:token': 'public',
  'POST /meja/undangan/:token': 'public',
  'POST /meja/keluar': 'signed-in',
  'GET /meja/akun': 'signed-in',
  'POST /meja/akun/sandi': 'signed-in',
  'POST /meja/akun/sesi/:id/akhiri': 'signed-in',
  'GET /meja/staf': ADMINISTRATOR,
  'POST /meja/staf/undang': ADMINISTRATOR,
  'POST /meja/staf/undangan/:id/cabut': ADMINISTRATOR,
  'POST /meja/staf/:id/peran': ADMINISTRATOR,
  'POST /meja/staf/:id/nonaktifkan': ADMINISTRATOR,
  'POST /meja/staf/:id/aktifkan': ADMINISTRATOR,
  // the desk
  'GET /meja': DESK,
  'POST /meja/ambil': DESK,
  'POST /meja/banyak': DESK,
  'GET /meja/disisihkan': DESK,
  'POST /meja/disisihkan/:id/lepas': DESK,
  'POST /meja/disisihkan/:id/tolak': DESK,
  'GET /meja/piket': DESK,
  'POST /meja/piket/tambah': EDITORS,
  'POST /meja/piket/hapus': EDITORS,
  'GET /meja/kabar': DESK,
  'POST /meja/kabar/dibaca': DESK,
  'POST /meja/kabar/surel': DESK,
  'GET /meja/mitra': DESK,
  'POST /meja/mitra': EDITORS,
  'GET /meja/mitra/:id': EDITORS,
  'POST /meja/mitra/:id': EDITORS,
  'POST /meja/mitra/:id/jeda': EDITORS,
  'POST /meja/mitra/:id/aktif': EDITORS,
  'POST /meja/mitra/:id/baca': EDITORS,
  'GET /meja/mitra/artikel': DESK,
  'POST /meja/kasus/:id/artikel/:articleId': DESK,
  'GET /meja/kasus/:id': DESK,
  'GET /meja/kasus/:id/bukti': DESK,
  'GET /meja/kasus/:id/draf': DESK,
  'GET /meja/kasus/:id/tinjau': DESK,
  'GET /meja/kasus/:id/riwayat': DESK,
  'POST /meja/kasus/:id/pertanyaan/:questionId/buka': DESK,
  'GET /meja/gambar/:id': DESK,
  'POST /meja/kasus/:id/ambil': DESK,
  'POST /meja/kasus/:id/lepas': DESK,
  'POST /meja/kasus/:id/klaim': DESK,
  'POST /meja/kasus/:id/tanya': DESK,
  'POST /meja/kasus/:id/dibaca': DESK,
  'GET /meja/kasus/:id/klarifikasi': DESK,
  'POST /meja/kasus/:id/klarifikasi': DESK,
  'POST /meja/kasus/:id/klarifikasi/:inquiryId/tautan': DESK,
  'POST /meja/kasus/:id/klarifikasi/:inquiryId/tarik': DESK,
  'GET /meja/kasus/:id/klarifikasi/berkas/:fileId': DESK,
  'GET /meja/instansi': DESK,
  'GET /meja/instansi/baru': EDITORS,
  'POST /meja/instansi': EDITORS,
  'GET /meja/instansi/:id': EDITORS,
  'POST /meja/instansi/:id': EDITORS,
  'POST /meja/kasus/:id/bukti': DESK,
  'POST /meja/kasus/:id/bukti/:evidenceId/hapus': DESK,
  'POST /meja/kasus/:id/draf': DESK,
  'POST /meja/kasus/:id/draf/tinjau': DESK,
  'POST /meja/kasus/:id/draf/tarik': DESK,
  'POST /meja/kasus/:id/tutup': DESK,
  'POST /meja/kasus/:id/koreksi': DESK,
  'POST /meja/kasus/:id/setuju': EDITORS,
  'POST /meja/kasus/:id/kembalikan': EDITORS,
  'POST /meja/kasus/:id/tarik': EDITORS,
} as const satisfies Record<string, Access>;

const RULES = new Map<string, Access>(Object.entries(ACCESS));
const FOLDERS = [...RULES.keys()].filter((route) => route.endsWith('/*')).map((route) => route.slice(0, -1));

/** The row of a registered route, if there is one: `method` and the route's own pattern, never the address asked for. */
export function accessFor(method: string, pattern: string): Access | undefined {
  const route = `${method === 'HEAD' ? 'GET' : method} ${pattern}`;
  const folder = FOLDERS.find((start) => route.startsWith(start));
  return RULES.get(route) ?? (folder === undefined ? undefined : RULES.get(`${folder}*`));
}

/** Whether a route belongs to the desk, where a cookie says who somebody is. */
export function isDeskRoute(pattern: string): boolean {
  return pattern === '/meja' || pattern.startsWith('/meja/');
}

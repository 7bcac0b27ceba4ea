import { PUBLIC_ROUTES } from './public-routes.js';
import type { Role } from './role.js';

/** Who may: everybody, everybody who is signed in, or the roles named. */
export type Access = 'public' | 'signed-in' | readonly Role[];

const ADMINISTRATOR: readonly Role[] = ['administrator'];
const EDITORS: readonly Role[] = ['editor', 'administrator'];
/** Anti-hoax volunteers: what they may, nobody else needs. A list of theirs is never a list of the desk. */
const VOLUNTEERS: readonly Role[] = ['volunteer'];
const DESK: readonly Role[] = ['fact-finder', ...EDITORS];

/**
 * Every route of the product and who may use it. What is not here does not exist: the guard refuses it and the
 * process does not start with it. A row ending in `/*` covers what a library registers below that path.
 * HEAD counts as GET. docs/access.md is made from this table.
 */
export const ACCESS = {
  ...PUBLIC_ROUTES,
  // accounts of the desk
  'GET /meja/masuk': 'public',
  'POST /meja/masuk': 'public',
  'GET /meja/masuk/kode': 'public',
  'POST /meja/masuk/kode': 'public',
  'GET /meja/masuk/pasang': 'public',
  'POST /meja/masuk/pasang': 'public',
  'POST /meja/masuk/kunci/mulai': 'public',
  'POST /meja/masuk/kunci': 'public',
  'GET /meja/undangan/:token': 'public',
  'POST /meja/undangan/:token': 'public',
  'POST /meja/keluar': 'signed-in',
  'GET /meja/akun': 'signed-in',
  'POST /meja/akun/konfirmasi': 'signed-in',
  'POST /meja/akun/konfirmasi/mulai': 'signed-in',
  'GET /meja/akun/sandi': 'signed-in',
  'POST /meja/akun/sandi': 'signed-in',
  'POST /meja/akun/aplikasi': 'signed-in',
  'POST /meja/akun/aplikasi/pasang': 'signed-in',
  'POST /meja/akun/kode': 'signed-in',
  'GET /meja/akun/kunci': 'signed-in',
  'POST /meja/akun/kunci/mulai': 'signed-in',
  'POST /meja/akun/kunci': 'signed-in',
  'POST /meja/akun/kunci/:id/nama': 'signed-in',
  'POST /meja/akun/kunci/:id/hapus': 'signed-in',
  'POST /meja/akun/sesi/akhiri-lain': 'signed-in',
  'POST /meja/akun/sesi/:id/akhiri': 'signed-in',
  'GET /meja/staf': ADMINISTRATOR,
  'POST /meja/staf/undang': ADMINISTRATOR,
  'POST /meja/staf/undangan/:id/cabut': ADMINISTRATOR,
  'POST /meja/staf/:id/peran': ADMINISTRATOR,
  'POST /meja/staf/:id/nonaktifkan': ADMINISTRATOR,
  'POST /meja/staf/:id/aktifkan': ADMINISTRATOR,
  'POST /meja/staf/:id/faktor': ADMINISTRATOR,
  // volunteers
  'GET /meja/duta': VOLUNTEERS,
  'GET /meja/duta/kirim': VOLUNTEERS,
  'POST /meja/duta/kirim': VOLUNTEERS,
  'GET /meja/duta/kasus/:id': VOLUNTEERS,
  'POST /meja/duta/kasus/:id': VOLUNTEERS,
  // the desk
  'GET /meja': DESK,
  'POST /meja/ambil': DESK,
  'POST /meja/banyak': DESK,
  'GET /meja/disisihkan': DESK,
  'POST /meja/disisihkan/:id/lepas': DESK,
  'POST /meja/disisihkan/:id/tolak': DESK,
  'GET /meja/angka': DESK,
  'GET /meja/angka.csv': DESK,
  'GET /meja/piket': DESK,
  'POST /meja/piket/tambah': EDITORS,
  'POST /meja/piket/hapus': EDITORS,
  'GET /meja/kabar': DESK,
  'POST /meja/kabar/dibaca': DESK,
  'POST /meja/kabar/surel': DESK,
  'GET /meja/keberatan': DESK,
  'GET /meja/keberatan/:id': DESK,
  'POST /meja/keberatan/:id': EDITORS,
  'GET /meja/tanggapan': DESK,
  'GET /meja/mitra': DESK,
  'POST /meja/mitra': EDITORS,
  'GET /meja/mitra/:id': EDITORS,
  'POST /meja/mitra/:id': EDITORS,
  'POST /meja/mitra/:id/tampil': EDITORS,
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
  'GET /meja/kasus/:id/banding': DESK,
  'POST /meja/kasus/:id/sambung': DESK,
  'POST /meja/kasus/:id/batal/:moveId': DESK,
  'POST /meja/kasus/:id/catatan': DESK,
  'POST /meja/kasus/:id/catatan/:noteId/ubah': DESK,
  'POST /meja/kasus/:id/catatan/:noteId/coret': DESK,
  'POST /meja/kasus/:id/tugas': DESK,
  'POST /meja/kasus/:id/tugas/:taskId/selesai': DESK,
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
  'POST /meja/instansi/:id/pasti': EDITORS,
  'GET /meja/tautan': DESK,
  'POST /meja/kasus/:id/rekam': DESK,
  'GET /meja/kasus/:id/rekaman/:captureId': DESK,
  'POST /meja/kasus/:id/rekaman/:captureId': DESK,
  'POST /meja/kasus/:id/rekaman/:captureId/ulang': DESK,
  'GET /meja/kasus/:id/rekaman/:captureId/teks': DESK,
  'GET /meja/kasus/:id/rekaman/:captureId/unduh': DESK,
  'POST /meja/kasus/:id/tawaran/:offerId/terima': DESK,
  'POST /meja/kasus/:id/tawaran/:offerId/tolak': DESK,
  'POST /meja/kasus/:id/bukti': DESK,
  'POST /meja/kasus/:id/bukti/:evidenceId/hapus': DESK,
  'GET /meja/kasus/:id/bukti/gambar': DESK,
  'POST /meja/kasus/:id/bukti/gambar': DESK,
  'POST /meja/kasus/:id/draf': DESK,
  'POST /meja/kasus/:id/draf/pratinjau': DESK,
  'POST /meja/kasus/:id/draf/templat': DESK,
  'POST /meja/kasus/:id/draf/salinan': DESK,
  'POST /meja/kasus/:id/draf/salinan/buang': DESK,
  'POST /meja/kasus/:id/catatan-draf': DESK,
  'POST /meja/kasus/:id/catatan-draf/:commentId/jawab': DESK,
  'POST /meja/kasus/:id/catatan-draf/:commentId/selesai': DESK,
  'POST /meja/kasus/:id/jadwal': EDITORS,
  'POST /meja/kasus/:id/jadwal/batal': DESK,
  'POST /meja/kasus/:id/sementara': DESK,
  'POST /meja/kasus/:id/sementara/tarik': EDITORS,
  'POST /meja/kasus/:id/sementara/:statementId/setuju': EDITORS,
  'POST /meja/kasus/:id/sementara/:statementId/kembalikan': EDITORS,
  'GET /meja/templat': EDITORS,
  'POST /meja/templat': EDITORS,
  'POST /meja/templat/:id/hapus': EDITORS,
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

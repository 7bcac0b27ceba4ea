import type { ACCESS } from './access.js';

/** What somebody does to accounts, and what cannot be taken back: whoever found an open browser must not. */
const TEN_MINUTES = 10;
/** An editor approves many times a day: the factor given at the start of the day is enough. */
const WORKING_DAY = 8 * 60;

/**
 * Routes that ask for the second factor once more when it was given longer ago than this, in minutes. Whatever was
 * typed into the form is kept meanwhile. docs/access.md shows them.
 */
export const FRESH = {
  'POST /meja/akun/konfirmasi': TEN_MINUTES,
  'GET /meja/akun/sandi': TEN_MINUTES,
  'POST /meja/akun/sandi': TEN_MINUTES,
  'POST /meja/akun/aplikasi': TEN_MINUTES,
  'POST /meja/akun/aplikasi/pasang': TEN_MINUTES,
  'POST /meja/akun/kode': TEN_MINUTES,
  'GET /meja/akun/kunci': TEN_MINUTES,
  'POST /meja/akun/kunci': TEN_MINUTES,
  'POST /meja/akun/kunci/:id/hapus': TEN_MINUTES,
  'POST /meja/staf/undang': TEN_MINUTES,
  'POST /meja/staf/:id/peran': TEN_MINUTES,
  'POST /meja/staf/:id/nonaktifkan': TEN_MINUTES,
  'POST /meja/staf/:id/aktifkan': TEN_MINUTES,
  'POST /meja/staf/:id/faktor': TEN_MINUTES,
  'POST /meja/kasus/:id/tarik': TEN_MINUTES,
  'POST /meja/kasus/:id/sementara/tarik': TEN_MINUTES,
  'POST /meja/kasus/:id/setuju': WORKING_DAY,
  'POST /meja/kasus/:id/jadwal': WORKING_DAY,
  'POST /meja/kasus/:id/sementara/:statementId/setuju': WORKING_DAY,
} as const satisfies Partial<Record<keyof typeof ACCESS, number>>;

const MINUTES = new Map<string, number>(Object.entries(FRESH));

/** How old the second factor may be for a registered route, in minutes; undefined where any age will do. */
export function freshMinutes(method: string, pattern: string): number | undefined {
  return MINUTES.get(`${method === 'HEAD' ? 'GET' : method} ${pattern}`);
}

import { isNativeError } from 'node:util/types';
import { AppError } from '../common/index.js';

/** Every way in which fetching can end without an answer, in words for the person who gave the address. */
const WHY = {
  address: 'Alamat ini tidak dapat dibuka: hanya alamat http:// atau https:// tanpa nama pengguna dan sandi.',
  port: 'Alamat ini memakai pintu (port) yang tidak biasa. Hanya port 80 dan 443 yang dibuka.',
  inward: 'Alamat ini mengarah ke jaringan dalam, bukan ke internet, jadi tidak dibuka.',
  timeout: 'Situs ini terlalu lambat menjawab. Coba lagi nanti.',
  'too-large': 'Halaman ini terlalu besar untuk disimpan.',
  type: 'Isi alamat ini bukan jenis yang dapat dibaca di sini.',
  redirects: 'Alamat ini mengalihkan berputar-putar dan tidak sampai ke halaman.',
  encoding: 'Situs ini mengirim isi yang rusak atau dimampatkan dengan cara yang tidak dikenal.',
  'unknown-host': 'Nama situs ini tidak ditemukan. Periksa kembali ejaan alamatnya.',
  certificate: 'Sertifikat keamanan situs ini tidak sah, jadi isinya tidak dapat dipercaya.',
  unreachable: 'Situs ini tidak dapat dihubungi atau memutus sambungan.',
} as const;
export type FetchRefusal = keyof typeof WHY;

/** 'unprocessable' `fetch.<why>`. */
export const refusal = (why: FetchRefusal): AppError =>
  new AppError('unprocessable', `fetch.${why}`, WHY[why]);

/** What Node's network and decompression say, as one of the refusals above. */
export function refusalFor(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!isNativeError(error)) return refusal('unreachable');
  if (/is not allowed\. Because/.test(error.message)) return refusal('inward');
  const code = 'code' in error ? String(error.code) : '';
  return refusal(FAMILIES.find(([pattern]) => pattern.test(code))?.[1] ?? 'unreachable');
}

const FAMILIES: readonly (readonly [RegExp, FetchRefusal])[] = [
  [/^ETIMEDOUT$/, 'timeout'],
  [/^(ENOTFOUND|EAI_)/, 'unknown-host'],
  [/^(Z_|ERR_BROTLI|ERR__ERROR|ERR_ZLIB|ERR_PADDING|HPE_)/, 'encoding'],
  [/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/, 'certificate'],
];

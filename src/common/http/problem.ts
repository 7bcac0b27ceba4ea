import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { isDatabaseBusy } from './database-busy.js';
import { AppError, type ErrorKind, type FieldError } from '../app-error.js';

/** RFC 9457 problem details, with the product's stable `code` and complaints by field. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  code: string;
  fields?: readonly FieldError[];
}

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
};

const TITLES: Record<number, string> = {
  400: 'Permintaan tidak sah',
  401: 'Belum masuk',
  403: 'Tidak diizinkan',
  404: 'Tidak ditemukan',
  409: 'Bertentangan',
  410: 'Sudah ditarik',
  413: 'Terlalu besar',
  415: 'Jenis isi tidak dikenal',
  422: 'Tidak dapat diproses',
  429: 'Terlalu sering',
  503: 'Sedang tidak tersedia',
};

/** Whether an address is for programs, which get problem+json, and not for people, who get a page. */
export const isApi = (url: string): boolean => /^\/(api|health|v1alpha1)(\/|$|\?)/.test(url);

/** What the server itself refuses before any of our code runs, in our words. */
const REFUSALS: Record<number, [ErrorKind, string, string]> = {
  400: ['invalid', 'request.malformed', 'Permintaan tidak dapat dibaca.'],
  404: ['not-found', 'page.unknown', 'Alamat ini tidak ada.'],
  405: ['not-found', 'page.unknown', 'Alamat ini tidak ada.'],
  408: ['unavailable', 'request.timeout', 'Permintaan terlalu lama. Coba kirim lagi.'],
  413: ['too-large', 'request.too-large', 'Kiriman terlalu besar.'],
  414: ['invalid', 'request.malformed', 'Alamat terlalu panjang.'],
  415: ['unsupported', 'request.media-type', 'Jenis isi kiriman ini tidak dikenal.'],
  429: ['too-many', 'rate.limited', 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.'],
  503: ['unavailable', 'server.stopping', 'Layanan sedang dimulai ulang. Coba lagi sebentar lagi.'],
};

/** The AppError behind any failure; undefined when it is a fault of ours that the reader can do nothing about. */
export function asAppError(failure: unknown): AppError | undefined {
  if (failure instanceof AppError) return failure;
  if (isRefusedByRule(failure)) return new AppError('conflict', 'rule.refused', REFUSED_BY_RULE);
  if (isDatabaseBusy(failure)) return new AppError('unavailable', 'server.busy', BUSY);
  const status = statusOf(failure);
  const refusal =
    status === undefined ? undefined : (REFUSALS[status] ?? (status < 500 ? REFUSALS[400] : undefined));
  return refusal && new AppError(...refusal);
}

const BUSY = 'Layanan sedang sangat sibuk. Coba kirim lagi sebentar lagi.';

/** Our triggers say restrict_violation; when code comes to them it has lost a race or met a row it did not expect. */
const RESTRICT_VIOLATION = '23001';
const REFUSED_BY_RULE =
  'Keadaannya sudah berubah, jadi ini tidak dapat dilakukan. Muat ulang halaman, lalu periksa lagi.';

function isRefusedByRule(failure: unknown): boolean {
  if (!(failure instanceof QueryFailedError)) return false;
  const cause: unknown = failure.driverError;
  return cause instanceof Error && 'code' in cause && cause.code === RESTRICT_VIOLATION;
}

/** Nest's exceptions and Fastify's errors both say the status they mean. */
function statusOf(failure: unknown): number | undefined {
  if (failure instanceof HttpException) return failure.getStatus();
  if (!(failure instanceof Error) || !('statusCode' in failure)) return undefined;
  return typeof failure.statusCode === 'number' ? failure.statusCode : undefined;
}

export function statusFor(error: AppError | undefined): number {
  return error ? STATUS[error.kind] : 500;
}

export function problemFor(error: AppError | undefined): Problem {
  const status = statusFor(error);
  const title = TITLES[status] ?? 'Gangguan pada layanan';
  if (!error) {
    const detail = 'Ada gangguan pada layanan. Coba lagi nanti; kejadian ini sudah dicatat.';
    return { type: 'about:blank', title, status, detail, code: 'server.fault' };
  }
  const fields = error.fields.length > 0 ? { fields: error.fields } : {};
  return { type: 'about:blank', title, status, detail: error.message, code: error.code, ...fields };
}

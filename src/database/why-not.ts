import { StartError } from './start-error.js';

/** What the operator can act on, by the driver's code and without any value of a setting. Anything else is a fault of ours. */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'tidak ada yang menjawab di alamat itu',
  ECONNRESET: 'servernya memutus sambungan',
  ENOTFOUND: 'nama servernya tidak dikenal',
  EAI_AGAIN: 'nama servernya belum dapat dicari',
  EHOSTUNREACH: 'servernya tidak terjangkau',
  ENETUNREACH: 'servernya tidak terjangkau',
  ETIMEDOUT: 'servernya tidak menjawab',
  '57P03': 'servernya sedang mulai',
  '28P01': 'nama pengguna atau kata sandinya ditolak',
  '28000': 'nama penggunanya ditolak',
  '3D000': 'basis data itu tidak ada',
  '42501': 'hak penggunanya tidak cukup',
  '53300': 'sambungannya sudah penuh',
};

/** What a server that is still being started says, and one whose name is not known yet in a network of containers. */
const PASSING: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'],
  ...['57P03', '53300'],
]);

/** The driver has no code for a connection that took too long or ended before it was one. */
const NO_ANSWER = /^timeout e|^Connection terminated/;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error) return String(error.code);
  return NO_ANSWER.test(error.message) ? 'ETIMEDOUT' : '';
}

/** Whether the same may succeed a moment later, without anybody changing a setting. */
export const isPassing = (error: unknown): boolean => PASSING.has(codeOf(error));

/** Why a database cannot be used, in words for the operator; null for a fault of ours. */
export function whyNot(error: unknown): string | null {
  const code = codeOf(error);
  const reason = REASONS[code];
  return reason === undefined ? null : `${reason} (${code})`;
}

/** The sentence with which a process ends that cannot use its database; a fault of ours stays what it is. */
export function startError(error: unknown, name: string, waitedSeconds = 0): unknown {
  const reason = whyNot(error);
  if (reason === null) return error;
  const waited = waitedSeconds > 0 && isPassing(error) ? ` Sudah ditunggu ${waitedSeconds} detik.` : '';
  return new StartError(`${name} tidak dapat dipakai: ${reason}.${waited}`, { cause: error });
}

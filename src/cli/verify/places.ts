import { readFile } from 'node:fs/promises';
import { AppError } from '../../common/index.js';

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 50_000_000;

/** Whether a text is an address of the web rather than a file's name. */
export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

/** The text of a file or of an address. Withdrawn answers (410) have their text, too. */
export async function textOf(place: string): Promise<string> {
  if (isAddress(place)) return fetched(place);
  try {
    return await readFile(place, 'utf8');
  } catch {
    throw new AppError('not-found', 'verify.file', `Berkas ${place} tidak dapat dibaca.`);
  }
}

async function fetched(address: string): Promise<string> {
  const reply = await ask(address);
  if (reply.status !== 200 && reply.status !== 410)
    throw new AppError('not-found', 'verify.missing', `${address} menjawab ${reply.status}.`);
  const text = await reply.text();
  if (text.length <= MAX_BYTES) return text;
  throw new AppError('too-large', 'verify.large', `Jawaban ${address} terlalu besar.`);
}

async function ask(address: string): Promise<Response> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch {
    throw new AppError('unavailable', 'verify.offline', `${address} tidak menjawab.`);
  }
}

import { AppError } from '../../common/index.js';
import type { PublishedKey } from '../key-ring.js';
import { ENTRY_TYPES, type LogEntry, type LogHead, type LogLine, type SignedHead } from '../log-entry.js';
import type { ProofFile } from '../proof-file.js';
import type { KeyStatement } from '../statement.js';

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isOneOf = (list: readonly unknown[], value: unknown): boolean => list.includes(value);

function isEntry(value: unknown): value is LogEntry {
  if (!isFields(value)) return false;
  const { index, time, type, slug, revision, statement, key, prev, hash } = value;
  return (
    isCount(index) &&
    isOneOf(ENTRY_TYPES, type) &&
    [time, key].every(isText) &&
    isTextOrNull(slug) &&
    (revision === null || isCount(revision)) &&
    [statement, prev, hash].every(isHash)
  );
}

function isLine(value: unknown): value is LogLine {
  if (!isEntry(value)) return false;
  const signed: unknown = 'signed' in value ? value.signed : undefined;
  return signed === undefined || (isFields(signed) && isText(signed['jws']) && isFields(signed['statement']));
}

function isProof(value: unknown): value is ProofFile {
  if (!isFields(value)) return false;
  const { statement, jws, entry, code } = value;
  return isFields(statement) && isText(jws) && isEntry(entry) && isTextOrNull(code);
}

const isLogHead = (value: unknown): value is LogHead =>
  isFields(value) &&
  value['type'] === 'head' &&
  isCount(value['size']) &&
  isHash(value['hash']) &&
  isText(value['time']);

const isHead = (value: unknown): value is SignedHead =>
  isFields(value) && isLogHead(value['head']) && isText(value['jws']);

const isPublicKey = (value: unknown): value is PublishedKey =>
  isFields(value) && value['kty'] === 'OKP' && value['crv'] === 'Ed25519' && isText(value['x']);

const isKey = (value: unknown): value is PublishedKey =>
  isFields(value) && isPublicKey(value) && isText(value.kid) && isCount(value.generation);

const isKeys = (value: unknown): value is { keys: PublishedKey[] } =>
  isFields(value) && Array.isArray(value['keys']) && value['keys'].length > 0 && value['keys'].every(isKey);

/** Whether a signed statement brings a key. */
export const isKeyStatement = (value: unknown): value is KeyStatement =>
  isFields(value) &&
  value['type'] === 'key' &&
  isCount(value['generation']) &&
  isText(value['keyId']) &&
  isPublicKey(value['key']) &&
  isTextOrNull(value['previous']);

function read<T>(text: string, fits: (value: unknown) => value is T, what: string): T {
  const value = parsed(text);
  if (fits(value)) return value;
  throw new AppError('invalid', 'proof.unreadable', `Ini bukan ${what}.`);
}

/** Undefined when it is no JSON: that fits nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const readProof = (text: string): ProofFile => read(text, isProof, 'berkas bukti (bukti.json)');
export const readHead = (text: string): SignedHead => read(text, isHead, 'kepala log (head.json)');
export const readKeys = (text: string): PublishedKey[] =>
  read(text, isKeys, 'daftar kunci (kabashoax-keys.json)').keys;

/** The lines of a log; empty ones are passed over. 'invalid' `proof.unreadable` names the first that is none. */
export function readLog(text: string): LogLine[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    return [read(line, isLine, `baris log (baris ${at + 1})`)];
  });
}

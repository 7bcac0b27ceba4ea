import { AppError } from '../app-error.js';

/** No body and no query of ours is nested deeper; what walks through a deeper one may run out of stack. */
const DEEPEST = 8;

/** Half of a UTF-16 pair: no character, UTF-8 cannot write it, and `encodeURI` throws. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * What comes from outside, as the database and the libraries can take it: PostgreSQL refuses U+0000, so every text,
 * keys included, loses it here once, and a lone surrogate becomes U+FFFD. A field that is null counts as not given.
 * Throws 'invalid' `request.malformed` for what is nested deeper than anything we ask for.
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value;
  if (depth === DEEPEST) {
    throw new AppError('invalid', 'request.malformed', 'Kiriman ini bersusun terlalu dalam.');
  }
  if (Array.isArray(value)) return value.map((entry) => storable(entry, depth + 1));
  const given = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(given.map(([key, entry]) => [text(key), storable(entry, depth + 1)]));
}

const text = (value: string): string => value.replaceAll('\u0000', '').replace(LONE_SURROGATE, '\ufffd');

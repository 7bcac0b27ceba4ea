import { createHash, createHmac } from 'node:crypto';

const TOKEN = /^[\w-]{43}$/;

/**
 * 256 bits that follow from the link's random id and a key that the database does not know: they are stored nowhere,
 * and a later letter can carry them again.
 */
export const tokenOf = (key: Buffer, linkId: string): string =>
  createHmac('sha256', key).update(linkId).digest('base64url');

/** What is stored instead of a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The hash of what stands in an address; null for what cannot be a token. */
export const hashOfTyped = (token: string): Buffer | null => (TOKEN.test(token) ? hashOf(token) : null);

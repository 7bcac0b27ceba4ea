import { createHash } from 'node:crypto';

/** One link of the chain with its entry, every field as the text that is hashed. */
export interface ChainedEntry {
  seq: number;
  prevHash: string;
  hash: string;
  id: string;
  at: string;
  actorKind: string;
  actorId: string;
  act: string;
  subjectType: string;
  subjectId: string;
  detail: string;
}

/** What the first entry follows: 32 zero bytes, in hexadecimal. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of one entry, in lower-case hexadecimal. Anybody who holds the two tables can compute it again:
 *
 *     hash = SHA-256( net(seq) net(prev_hash) net(id) net(at) net(actor_kind) net(actor_id)
 *                     net(act) net(subject_type) net(subject_id) net(detail) )
 *
 * with nothing between the parts, where `net(text)` is a netstring of the text in UTF-8: its length in bytes in
 * decimal digits, a colon, the bytes, a comma (`net("hé")` is `3:hé,`). The texts are
 * - `seq`: decimal, without leading zeros, from 1, without gaps;
 * - `prev_hash`: the hash of entry `seq - 1`, 64 lower-case hexadecimal digits; 64 zeros for the first entry;
 * - `id`: the UUID in lower case with hyphens; `actor_id` likewise, or empty when the actor has none;
 * - `at`: UTC with six decimals, `2026-01-31T23:59:59.123456Z`;
 * - `detail`: the JSON text exactly as the column `detail` (type json) holds it;
 * - the others as they stand in their columns.
 *
 * The database computes the same in `audit_hash` (migration 0003).
 */
export function entryHash(entry: Omit<ChainedEntry, 'hash'>): string {
  const { seq, prevHash, id, at, actorKind, actorId, act, subjectType, subjectId, detail } = entry;
  const fields = [String(seq), prevHash, id, at, actorKind, actorId, act, subjectType, subjectId, detail];
  return createHash('sha256').update(fields.map(net).join(''), 'utf8').digest('hex');
}

const net = (text: string): string => `${Buffer.byteLength(text, 'utf8')}:${text},`;

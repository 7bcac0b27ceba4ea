import { canonical, sha256 } from './statement.js';

export const ENTRY_TYPES = ['key', 'revision', 'withdrawal'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** One line of the public log. */
export interface LogEntry {
  /** From 1, without gaps. */
  index: number;
  /** When it was written: UTC with milliseconds, `2026-01-31T23:59:59.123Z`. */
  time: string;
  type: EntryType;
  slug: string | null;
  revision: number | null;
  /** SHA-256 of the statement's canonical JSON; 64 hexadecimal digits, as every hash here. */
  statement: string;
  /** Id of the key that signed the statement. */
  key: string;
  /** Hash of the entry before; 64 zeros for the first. */
  prev: string;
  hash: string;
}

/** What the first entry follows. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of one entry. Anybody who holds the log can compute it again:
 *
 *     hash = SHA-256( JCS({ index, key, prev, revision, slug, statement, time, type }) )
 *
 * where JCS is the canonical JSON of RFC 8785 in UTF-8, and `slug` and `revision` are null where there is none. The
 * database computes the same in `proof_hash` (migration 0030).
 */
export function entryHash(entry: Omit<LogEntry, 'hash'>): string {
  const { index, key, prev, revision, slug, statement, time, type } = entry;
  return sha256(canonical({ index, key, prev, revision, slug, statement, time, type }));
}

/** How much of the log there is, and what it comes to. */
export interface LogHead {
  type: 'head';
  version: 1;
  /** Number of entries. */
  size: number;
  /** Hash of the last entry and, through it, of all before. */
  hash: string;
  /** When this was said. */
  time: string;
}

/** What the log comes to, signed: whoever keeps one can later show that it was cut or written anew. */
export interface SignedHead {
  head: LogHead;
  /** Detached, over the canonical head. */
  jws: string;
}

/** An entry as the log shows it; one that brings a key has the signed statement with it. */
export type LogLine = LogEntry & { signed?: { statement: unknown; jws: string } };

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditPages } from './audit-pages.js';
import { diagnose } from './diagnosis.js';
import { entryHash, GENESIS, type ChainedEntry } from './entry-hash.js';
import type { Problem } from './problem.js';

/** The last link: whoever keeps a copy elsewhere can later show that the end was cut off or everything rewritten. */
export interface Head {
  /** Number of entries; 0 before the first. */
  seq: number;
  /** 64 hexadecimal digits. */
  hash: string;
  /** When the last entry was written. */
  at: Date | null;
}

export interface Verification {
  /** How many entries were read and found whole. */
  entries: number;
  /** Hash of the last whole entry. */
  head: string;
  problem?: Problem;
}

/** What is known so far: everything up to and including `seq` holds. */
interface Sound {
  seq: number;
  hash: string;
}

const HEAD = `
  select c.seq::float8 as seq, encode(c.hash, 'hex') as hash, e.at
  from audit_chain c left join audit_entries e on e.id = c.entry_id order by c.seq desc limit 1`;

/** Proves that the log is as it was written. */
@Injectable()
export class AuditChain {
  constructor(private readonly db: DataSource) {}

  /** The last link, to be published where the operator cannot change it. */
  async head(): Promise<Head> {
    const [head] = await this.db.query<Head[]>(HEAD);
    return head ?? { seq: 0, hash: GENESIS, at: null };
  }

  /**
   * Reads the whole log, a page at a time, and computes every hash again. Given a head that was kept elsewhere it
   * also finds a cut end and a chain that was rewritten as a whole. Reports the first problem only.
   */
  verify(expected?: Pick<Head, 'seq' | 'hash'>): Promise<Verification> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const pages = new AuditPages(tx);
      const { sound, problem } = await walk(pages, expected);
      const found = problem ?? (await pages.unchained(sound.seq)) ?? cutTail(sound, expected);
      return { entries: sound.seq, head: sound.hash, ...(found && { problem: found }) };
    });
  }
}

async function walk(pages: AuditPages, expected?: Sound): Promise<{ sound: Sound; problem?: Problem }> {
  let sound: Sound = { seq: 0, hash: GENESIS };
  for await (const entry of pages.all()) {
    if (!follows(entry, sound)) return { sound, problem: await diagnose(pages, sound, entry) };
    sound = { seq: entry.seq, hash: entry.hash };
    if (expected?.seq === sound.seq && expected.hash !== sound.hash)
      return { sound, problem: rewritten(sound) };
  }
  return { sound };
}

const follows = (entry: ChainedEntry, sound: Sound): boolean =>
  entry.seq === sound.seq + 1 && entry.prevHash === sound.hash && entryHash(entry) === entry.hash;

const rewritten = ({ seq }: Sound): Problem => ({
  seq,
  kind: 'edited',
  text: `Catatan ${seq} tidak sama dengan yang pernah diumumkan: rantai ditulis ulang.`,
});

function cutTail({ seq }: Sound, expected?: Sound): Problem | undefined {
  if (!expected || expected.seq <= seq) return undefined;
  const text = `Catatan ${seq + 1} sampai ${expected.seq} pernah diumumkan dan sekarang tidak ada.`;
  return { seq: seq + 1, kind: 'deleted', text };
}

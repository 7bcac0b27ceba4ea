import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { READ_HEADS, type PublishedHead } from './audit-heads.js';
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
   * Reads the whole log, a page at a time, computes every hash again, and compares with every head that was published:
   * with them, and with heads that were kept elsewhere, it also finds a cut end and a chain that was written anew as a
   * whole. Reports the first problem only.
   */
  verify(...kept: readonly Pick<Head, 'seq' | 'hash'>[]): Promise<Verification> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const pages = new AuditPages(tx);
      const announced = new Announced([...(await publishedIn(tx)), ...kept]);
      const { sound, problem } = await walk(pages, announced);
      const found = problem ?? (await pages.unchained(sound.seq)) ?? cutTail(sound, announced.last);
      return { entries: sound.seq, head: sound.hash, ...(found && { problem: found }) };
    });
  }
}

/** Every head that anybody may hold us to. */
class Announced {
  private readonly hashes = new Map<number, Set<string>>();
  /** How far the log had grown by then. */
  readonly last: number;

  constructor(heads: readonly Sound[]) {
    this.last = Math.max(0, ...heads.map(({ seq }) => seq));
    for (const { seq, hash } of heads) this.hashes.set(seq, (this.hashes.get(seq) ?? new Set()).add(hash));
  }

  contradicts({ seq, hash }: Sound): boolean {
    const known = this.hashes.get(seq);
    return known !== undefined && (known.size > 1 || !known.has(hash));
  }
}

/** None before the table is there: an older database is verified before it is migrated. */
async function publishedIn(tx: EntityManager): Promise<PublishedHead[]> {
  const [table] = await tx.query<{ there: boolean }[]>(
    `select to_regclass('audit_heads') is not null as there`,
  );
  return table?.there ? tx.query<PublishedHead[]>(READ_HEADS) : [];
}

async function walk(pages: AuditPages, announced: Announced): Promise<{ sound: Sound; problem?: Problem }> {
  let sound: Sound = { seq: 0, hash: GENESIS };
  for await (const entry of pages.all()) {
    if (!follows(entry, sound)) return { sound, problem: await diagnose(pages, sound, entry) };
    sound = { seq: entry.seq, hash: entry.hash };
    if (announced.contradicts(sound)) return { sound, problem: rewritten(sound) };
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

function cutTail({ seq }: Sound, announced: number): Problem | undefined {
  if (announced <= seq) return undefined;
  const text = `Catatan ${seq + 1} sampai ${announced} pernah diumumkan dan sekarang tidak ada.`;
  return { seq: seq + 1, kind: 'deleted', text };
}

import type { EntityManager } from 'typeorm';
import type { ChainedEntry } from './entry-hash.js';
import type { Problem } from './problem.js';

const PAGE_SIZE = 1_000;

const FIELDS = `
  coalesce(e.id::text, '') as id, coalesce(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '') as at,
  coalesce(e.actor_kind, '') as "actorKind", coalesce(e.actor_id::text, '') as "actorId",
  coalesce(e.act, '') as act, coalesce(e.subject_type, '') as "subjectType",
  coalesce(e.subject_id, '') as "subjectId", coalesce(e.detail::text, '') as detail`;

/** An entry that is gone comes with an empty id. */
const CHAIN = `
  select c.seq::float8 as seq, encode(c.prev_hash, 'hex') as "prevHash", encode(c.hash, 'hex') as hash, ${FIELDS}
  from audit_chain c left join audit_entries e on e.id = c.entry_id
  where c.seq > $1 order by c.seq limit ${PAGE_SIZE}`;

const UNCHAINED = `
  select e.id from audit_entries e left join audit_chain c on c.entry_id = e.id
  where c.seq is null order by e.id limit 1`;

/** The log as one snapshot, read in pages. */
export class AuditPages {
  constructor(private readonly tx: EntityManager) {}

  async *all(): AsyncGenerator<ChainedEntry> {
    let after = 0;
    for (;;) {
      const page = await this.tx.query<ChainedEntry[]>(CHAIN, [after]);
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last.seq;
    }
  }

  /** Where in the chain a hash stands, or undefined. */
  async placeOf(hash: string): Promise<number | undefined> {
    const [row] = await this.tx.query<{ seq: number }[]>(
      `select seq::float8 as seq from audit_chain where hash = decode($1, 'hex') order by seq limit 1`,
      [hash],
    );
    return row?.seq;
  }

  /** An entry that was put beside the chain. */
  async unchained(after: number): Promise<Problem | undefined> {
    const [row] = await this.tx.query<{ id: string }[]>(UNCHAINED);
    if (!row) return undefined;
    const text = `Catatan ${row.id} tidak ada dalam rantai: disisipkan tanpa melalui log, atau mata rantainya dihapus.`;
    return { seq: after + 1, kind: 'inserted', text };
  }
}

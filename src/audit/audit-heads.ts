import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { GENESIS } from './entry-hash.js';

/** A head of the log as it was announced to everybody. */
export interface PublishedHead {
  /** The day in Kupang, `YYYY-MM-DD`. */
  day: string;
  seq: number;
  /** 64 hexadecimal digits. */
  hash: string;
  publishedAt: Date;
}

/** So many days of history are in the published file. */
const HISTORY_DAYS = 1_000;

/** Once a day, whoever is first. The day is that of Kupang. */
const PUBLISH = `
  insert into audit_heads (day, seq, hash)
  select (now() at time zone 'Asia/Makassar')::date, coalesce(c.seq, 0), coalesce(c.hash, decode('${GENESIS}', 'hex'))
  from (select 1) one left join (select seq, hash from audit_chain order by seq desc limit 1) c on true
  where not exists (select from audit_heads h where h.day >= (now() at time zone 'Asia/Makassar')::date)
  on conflict (day) do nothing`;

export const READ_HEADS = `
  select to_char(day, 'YYYY-MM-DD') as day, seq::float8 as seq, encode(hash, 'hex') as hash,
    published_at as "publishedAt"
  from audit_heads`;

/** The heads that were published: who keeps one can later show that the log was cut or written anew. */
@Injectable()
export class AuditHeads {
  constructor(private readonly db: DataSource) {}

  /** Writes down today's head; does nothing when that is done. */
  async publish(tx: EntityManager): Promise<void> {
    await tx.query(PUBLISH);
  }

  /** The newest first. */
  async published(): Promise<PublishedHead[]> {
    return this.db.query<PublishedHead[]>(`${READ_HEADS} order by day desc limit ${HISTORY_DAYS}`);
  }
}

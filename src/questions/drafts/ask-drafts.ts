import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AskersService } from '../../askers/index.js';
import { AppError } from '../../common/index.js';
import type { AskDraft, DraftContent } from './ask-draft.js';

/** Drafts kept at one time, about 25 kB each at worst. */
const MOST = 10_000;
/** When that many are there, those that nobody came back to for an hour make room. */
const MAKE_ROOM = `
  delete from ask_drafts where (select count(*) from ask_drafts) >= $1 and id in (
    select id from ask_drafts where created_at < now() - interval '1 hour' order by created_at limit 100)`;

const INSERT = `
  insert into ask_drafts (token_hash, send_key)
  select $1, $2 where (select count(*) from ask_drafts) < $3 returning id`;

const CHANGE = `
  with changed as (
    update ask_drafts set text = coalesce($2, text), links = coalesce($3, links), pictures = coalesce($4::uuid[], pictures),
      seen_on = coalesce($5, seen_on), seen_when = coalesce($6, seen_when), kelurahan = coalesce($7, kelurahan),
      topic = coalesce($8, topic), rejected_answers = coalesce($9, rejected_answers), stamp = coalesce($10, stamp), complaints = coalesce($11, complaints)
    where token_hash = $1 and expires_at > now() returning id)
  select id from changed`;

const READ = `
  select id, text, links, pictures, seen_on as "seenOn", seen_when as "seenWhen", kelurahan, topic,
    rejected_answers as "rejectedAnswers", stamp, complaints, address_encrypted as sealed, send_key as "sendKey"
  from ask_drafts where token_hash = $1 and expires_at > now()`;

type Row = Omit<AskDraft, 'address'> & { id: string; sealed: Buffer | null };

/**
 * What somebody is still writing, kept on the server for 24 hours, so that going back, a reload, a lost connection and
 * every complaint keep everything. Who holds the token holds the draft; the token itself is stored nowhere.
 */
@Injectable()
export class AskDrafts {
  constructor(
    private readonly db: DataSource,
    private readonly askers: AskersService,
  ) {}

  /** Begins a draft and returns its token; 'unavailable' `draft.full` when there is no room for one more. */
  async create(content: Partial<DraftContent>): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const key = randomBytes(18).toString('base64url');
    await this.db.query(MAKE_ROOM, [MOST]);
    const [row] = await this.db.query<{ id: string }[]>(INSERT, [hashOf(token), key, MOST]);
    if (!row) throw new AppError('unavailable', 'draft.full', 'Draf tidak dapat disimpan saat ini.');
    await this.change(token, content);
    return token;
  }

  /** The draft, or null when there is none (any more). */
  async read(token: string): Promise<AskDraft | null> {
    const [row] = await this.db.query<Row[]>(READ, [hashOf(token)]);
    if (!row) return null;
    const { id, sealed, ...draft } = row;
    return { ...draft, address: sealed ? this.askers.open(id, sealed) : '' };
  }

  /** Sets the parts that are given and leaves the others; false when there is no such draft (any more). */
  async change(token: string, part: Partial<DraftContent>): Promise<boolean> {
    const { text, links, pictures, seenOn, seenWhen, kelurahan, topic, rejectedAnswers } = part;
    const parts = [text, links, pictures, seenOn, seenWhen, kelurahan, topic, rejectedAnswers];
    const [row] = await this.db.query<{ id: string }[]>(CHANGE, [
      hashOf(token),
      ...[...parts, part.stamp, part.complaints].map((each) => each ?? null),
    ]);
    if (row && part.address !== undefined) await this.setAddress(row.id, part.address);
    return row !== undefined;
  }

  /** Another key to send under: the old one belongs to a question that was sent. */
  async renewKey(token: string): Promise<void> {
    await this.db.query(`update ask_drafts set send_key = $2 where token_hash = $1`, [
      hashOf(token),
      randomBytes(18).toString('base64url'),
    ]);
  }

  /** Erases the draft at once; true for the one call that did it. */
  async drop(token: string): Promise<boolean> {
    const [row] = await this.db.query<{ id: string }[]>(
      `with gone as (delete from ask_drafts where token_hash = $1 returning id) select id from gone`,
      [hashOf(token)],
    );
    return row !== undefined;
  }

  /** Erases every draft whose day is over. */
  async purge(tx: EntityManager): Promise<void> {
    await tx.query(`delete from ask_drafts where expires_at <= now()`);
  }

  private async setAddress(id: string, address: string): Promise<void> {
    const sealed = address === '' ? null : this.askers.seal(id, address);
    await this.db.query(`update ask_drafts set address_encrypted = $2 where id = $1`, [id, sealed]);
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

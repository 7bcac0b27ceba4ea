import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { JobLedger } from '../queue/index.js';
import { checkPartner, type Partner, type PartnerInput, type PublicPartner } from './partner.js';
import { readingKey, SLOT } from './reading.js';

/** Of the words that the public reads. */
const print = (row: string): string => `md5(concat_ws(E'\\n', ${row}.name, ${row}.url, ${row}.about))`;

const COLUMNS = `
  p.id, p.name, p.url, p.feed_url as "feedUrl", p.about, p.active, p.every_minutes as "everyMinutes",
  (select count(*)::int from partner_articles a where a.partner_id = p.id) as articles,
  p.last_read_at as "lastReadAt", p.last_success_at as "lastSuccessAt", p.next_read_at as "nextReadAt",
  p.failure, p.failures, p.written_by as "writtenBy", s.name as "writtenByName",
  p.confirmed_by is not null as confirmed, ${print('p')} as print`;

const TABLES = `partners p join staff s on s.id = p.written_by`;

/** Who the reference media are. A partner is paused, never deleted: what was cited keeps its origin. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly db: DataSource,
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
  ) {}

  /** All of them, the broken first, so that nobody has to look for what needs a hand. */
  async list(): Promise<Partner[]> {
    return this.db.query<Partner[]>(
      `select ${COLUMNS} from ${TABLES} order by p.active desc, p.failures > 0 desc, lower(p.name)`,
    );
  }

  /** Those that are named to the public: in words that somebody other than their author has read. */
  async active(): Promise<PublicPartner[]> {
    return this.db.query<PublicPartner[]>(
      `select name, url, about from partners where active and confirmed_by is not null order by lower(name)`,
    );
  }

  /** 'not-found' `partner.unknown`. */
  async byId(id: string): Promise<Partner> {
    const [partner] = await this.db.query<Partner[]>(`select ${COLUMNS} from ${TABLES} where p.id = $1`, [
      id,
    ]);
    if (!partner) throw unknown();
    return partner;
  }

  /** Enters a partner; its feed is read soon. Returns its id. 'invalid' `partner.invalid` also for a name or a feed that is there already. */
  async add(staffId: string, typed: PartnerInput): Promise<string> {
    const { name, url, feedUrl, about } = checkPartner(typed);
    return this.db.transaction(async (tx) => {
      await refuseTwice(tx, { name, feedUrl }, null);
      const [row] = await tx.query<{ id: string; slot: string }[]>(
        `insert into partners (name, url, feed_url, about, written_by) values ($1, $2, $3, $4, $5)
         returning id, ${SLOT} as slot`,
        [name, url, feedUrl || null, about || null, staffId],
      );
      if (!row) throw new Error('the new partner has no id');
      await this.note(tx, staffId, 'partner.added', row.id);
      // The timetable finds it due at the same moment: one reading is enough.
      const once = { uniqueKey: readingKey(row.id, row.slot) };
      if (feedUrl !== '') await this.ledger.add(tx, 'partner.read', { partnerId: row.id }, once);
      return row.id;
    });
  }

  /** Changes what is known of a partner. Another feed is read from its beginning. */
  async change(staffId: string, id: string, typed: PartnerInput): Promise<void> {
    const { name, url, feedUrl, about } = checkPartner(typed);
    await this.db.transaction(async (tx) => {
      await refuseTwice(tx, { name, feedUrl }, id);
      const changed = await tx.query<{ id: string }[]>(
        `with changed as (
           update partners set name = $2, url = $3, feed_url = $4, about = $5,
             written_by = case when (name, url, about) is distinct from ($2, $3, $5) then $6 else written_by end,
             etag = case when feed_url is not distinct from $4 then etag end,
             last_modified = case when feed_url is not distinct from $4 then last_modified end,
             failure = case when feed_url is not distinct from $4 then failure end,
             failures = case when feed_url is not distinct from $4 then failures else 0 end
           where id = $1 returning id)
         select id from changed`,
        [id, name, url, feedUrl || null, about || null, staffId],
      );
      if (changed.length === 0) throw unknown();
      await this.note(tx, staffId, 'partner.changed', id);
      if (feedUrl !== '') await this.ledger.add(tx, 'partner.read', { partnerId: id });
    });
  }

  /**
   * Lets the public read of a partner what `read` stands for. 'forbidden' `partner.own-words` for whoever wrote it,
   * 'conflict' `partner.changed` when it has other words by now.
   */
  async confirm(staffId: string, id: string, read: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ own: boolean; same: boolean; confirmed: boolean }[]>(
        `select p.written_by = $2 as own, ${print('p')} = $3 as same, p.confirmed_by is not null as confirmed
         from partners p where p.id = $1 for update`,
        [id, staffId, read],
      );
      if (!row) throw unknown();
      if (row.own) throw new AppError('forbidden', 'partner.own-words', OWN_WORDS);
      if (!row.same) throw new AppError('conflict', 'partner.changed', CHANGED);
      if (row.confirmed) return;
      await tx.query(`update partners set confirmed_by = $2 where id = $1`, [id, staffId]);
      await this.note(tx, staffId, 'partner.confirmed', id);
    });
  }

  /** Stops naming and reading a partner, or begins again. */
  async setActive(staffId: string, id: string, active: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      const changed = await tx.query<{ id: string }[]>(
        `with changed as (
           update partners set active = $2, next_read_at = now() where id = $1 and active <> $2 returning id)
         select id from changed`,
        [id, active],
      );
      if (changed.length > 0) await this.note(tx, staffId, active ? 'partner.resumed' : 'partner.paused', id);
    });
  }

  /** Reads a feed now rather than at its time, at most once a minute for one partner. */
  async readNow(staffId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.note(tx, staffId, 'partner.read-asked', id);
      const minute = new Date().toISOString().slice(0, 16);
      const once = { uniqueKey: readingKey(id, minute) };
      await this.ledger.add(tx, 'partner.read', { partnerId: id }, once);
    });
  }

  private async note(tx: EntityManager, staffId: string, act: string, id: string): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'partner', id },
    });
  }
}

const OWN_WORDS = 'Keterangan ini Anda tulis sendiri, jadi penyunting lain yang menampilkannya.';
const CHANGED = 'Keterangan media ini baru saja diubah. Baca dahulu yang terbaru.';

const unknown = (): AppError => new AppError('not-found', 'partner.unknown', 'Media mitra ini tidak ada.');

async function refuseTwice(
  tx: EntityManager,
  { name, feedUrl }: Pick<PartnerInput, 'name' | 'feedUrl'>,
  self: string | null,
): Promise<void> {
  const [same] = await tx.query<{ name: boolean; feed: boolean }[]>(
    `select coalesce(bool_or(lower(name) = lower($1)), false) as name, coalesce(bool_or(feed_url = $2), false) as feed
     from partners where id is distinct from $3`,
    [name, feedUrl, self],
  );
  const errors = [
    ...(same?.name ? [{ field: 'name', message: 'Media dengan nama ini sudah terdaftar.' }] : []),
    ...(same?.feed ? [{ field: 'feedUrl', message: 'Umpan ini sudah dibaca untuk media lain.' }] : []),
  ];
  if (errors.length > 0)
    throw new AppError('invalid', 'partner.invalid', 'Ada isian media yang perlu diperbaiki.', errors);
}

import type { DataSource } from 'typeorm';
import { asOperator, type TestApp } from './support/index.js';

/** A moment as people in Kupang write it. */
export const wita = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

interface Said {
  slug: string;
  at: Date;
  verdict?: string;
  kind?: string | null;
  kelurahan?: string[];
  topic?: string;
  title?: string;
  /** Further revisions: when, why, and the verdict from then on. */
  corrected?: { at: Date; note: string; verdict: string }[];
  withdrawn?: { at: Date; reason: string };
  origin?: 'city' | 'import' | 'example';
}

interface Asked {
  at: Date;
  times?: number;
  kelurahan?: string | null;
  topic?: string | null;
  echo?: boolean;
  held?: boolean;
}

/** Writes what has happened at times of its own choosing, past the rules that keep people from doing so. */
export class PastTimes {
  constructor(private readonly app: TestApp) {}

  async asked({ at, times = 1, kelurahan = null, topic = null, echo = false, held = false }: Asked) {
    await this.write(
      `insert into questions (text, status, fingerprint, receipt_hash, created_at, kelurahan, topic, echo, held_at, held_reason)
       select 'Kenari pertanyaan', 'received', '', sha256(gen_random_uuid()::text::bytea), $1, $3, $4, $5,
         case when $6 then $1::timestamptz end, case when $6 then 'flood' end
       from generate_series(1, $2::int)`,
      [at, times, kelurahan, topic, echo, held],
    );
  }

  async answered(said: Said) {
    const { slug, at, verdict = 'SALAH', kind = 'fabricated', kelurahan = [], topic = 'health' } = said;
    const { title = `Judul ${slug}`, corrected = [], withdrawn, origin = 'city' } = said;
    await asOperator(this.app.database, (owner) =>
      owner.transaction(async (tx) => {
        await tx.query(`set local session_replication_role = replica`);
        await tx.query(
          `with asked as (
             insert into cases (claim, fingerprint, topic, created_at, triaged_at)
             values ($1, $1, $3, $2::timestamptz - interval '1 day', $2) returning id)
           insert into answers (slug, origin, publisher_id, publisher_is_city, external_id, origin_url, case_id,
             current_revision, first_published_at, changed_at, withdrawn_at, withdrawn_reason)
           select $1, $4, p.id, p.is_city, case when $4 = 'import' then $1 end,
             case when $4 = 'import' then 'https://contoh.id/' end, case when $4 = 'city' then asked.id end, $5,
             $2, $2, $6, $7
           from asked, publishers p where p.is_city = ($4 <> 'import') limit 1`,
          [slug, at, topic, origin, corrected.length + 1, withdrawn?.at, withdrawn?.reason],
        );
        await tx.query(
          `update cases c set status = 'published', answer_id = a.id from answers a
           where a.case_id = c.id and a.slug = $1`,
          [slug],
        );
        const revisions = [{ at, note: null, verdict }, ...corrected];
        for (const [index, revision] of revisions.entries())
          await tx.query(
            `insert into answer_revisions (answer_id, revision, title, claim, verdict, kind, scam, summary, explanation,
               change_note, kelurahan, published_at)
             select id, $2, $3, 'Klaim', $4, case when $4 in ('SALAH', 'MENYESATKAN', 'SEBAGIAN_BENAR') then $5 end, false,
               'Ringkas', 'Jelas', $6, $7, $8 from answers where slug = $1`,
            [slug, index + 1, title, revision.verdict, kind, revision.note, kelurahan, revision.at],
          );
        await tx.query(
          `with down as (
             update answers set taken_down = current_revision where slug = $1 and withdrawn_at is not null returning *)
           insert into answer_withdrawals select id, current_revision, withdrawn_at, withdrawn_reason from down`,
          [slug],
        );
      }),
    );
  }

  /** An agency was asked; `named` also says so in the newest answer, as everybody reads it. */
  async inquired(agency: string, sent: Date, replied: Date | null, named: boolean) {
    await asOperator(this.app.database, (owner) =>
      owner.transaction(async (tx) => {
        await tx.query(`set local session_replication_role = replica`);
        await tx.query(
          `insert into inquiries (case_id, agency_id, agency_name, claim, question, urgency, asked_by, sent_at,
             first_due_at, due_at, remind_at, status, replied_at)
           values (gen_random_uuid(), gen_random_uuid(), $1, 'x', 'Apakah kabar ini benar?', 'normal', gen_random_uuid(),
             $2, $2::timestamptz + interval '3 days', $2::timestamptz + interval '3 days', $2,
             case when $3::timestamptz is null then 'sent' else 'replied' end, $3)`,
          [agency, sent, replied],
        );
        if (named)
          await tx.query(
            `insert into answer_inquiries (revision_id, place, agency, asked_at, due_at)
             select v.revision_id, 1 + (select count(*) from answer_inquiries), $1, $2, $2 from visible_answers v
             where v.origin = 'city' limit 1`,
            [agency, sent],
          );
      }),
    );
  }

  /** A search that found nothing, on so many days before `until`. */
  async missed(query: string, until: Date, days: number) {
    await this.write(
      `insert into search_misses (day, query, times)
       select ($2::timestamptz)::date - n, $1, 2 from generate_series(1, $3::int) as n`,
      [query, until, days],
    );
  }

  async write(sql: string, parameters: unknown[] = []) {
    await asOperator(this.app.database, (owner: DataSource) => owner.query(sql, parameters));
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { gramsOf } from './grams.js';
import { likeness, SIMILAR_FROM } from './likeness.js';
import { BITS, type Print } from './print.js';
import { VIEWS } from './views.js';

/** Public answers, and the desk's own cases. */
export type PictureCollection = 'answers' | 'cases';

/** What was read in a picture and what it looks like. */
export interface ExaminedPicture {
  /** '' when there was nothing to read. */
  text: string;
  prints: readonly Print[];
}

/** A subject and how much its most alike picture resembles the one asked about, 0.8 to 1. */
export interface Lookalike {
  id: string;
  likeness: number;
}

/** Whole against part is compared for all; part against part only for what then comes this near. */
const NEAR = Math.floor(BITS * 0.28);
/** Pictures that are looked at closely. */
const CLOSELY = 200;

/** A row's views: each as text, in order; one that shows nothing is null. */
interface Looks {
  drawn: boolean;
  views: (string | null)[];
}

interface Near extends Looks {
  id: string;
  grams: number[];
}

/** Pictures of answers and cases, found again by what they look like. */
@Injectable()
export class PictureIndex {
  /** What was written down of this picture, or of the same file under another id; null when it was never examined. */
  async entered(db: EntityManager, attachmentId: string): Promise<ExaminedPicture | null> {
    const [row] = await db.query<(Looks & { id: string; text: string })[]>(ENTERED, [attachmentId]);
    if (!row) return null;
    const picture = { text: row.text, prints: printsOf(row) };
    if (row.id !== attachmentId) await this.enter(db, attachmentId, picture);
    return picture;
  }

  /** Writes down what was read and seen; the same again, or a picture that has been erased, changes nothing. */
  async enter(db: EntityManager, attachmentId: string, { text, prints }: ExaminedPicture): Promise<void> {
    const bits = new Map(prints.map((print) => [print.view, print.bits]));
    await db.query(ENTER, [
      ...[attachmentId, text, gramsOf(text), prints.some(({ drawn }) => drawn)],
      ...VIEWS.map((_, view) => bits.get(view) ?? null),
    ]);
  }

  /** What was read in each of these pictures, where anything was. */
  async wordsIn(db: EntityManager, attachmentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await db.query<{ id: string; words: string }[]>(
      `select attachment_id as id, words from picture_prints where attachment_id = any($1::uuid[]) and words <> ''`,
      [attachmentIds],
    );
    return new Map(rows.map(({ id, words }) => [id, words]));
  }

  /** Lets these pictures stand for a subject; the same again changes nothing. Only examined pictures can be found. */
  async put(
    tx: EntityManager,
    collection: PictureCollection,
    id: string,
    attachmentIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      `insert into picture_subjects (collection, subject_id, attachment_id)
       select $1, $2, attachment_id from picture_prints where attachment_id = any($3::uuid[]) on conflict do nothing`,
      [collection, id, attachmentIds],
    );
  }

  /** The pictures of a case stand for its answer too. */
  async publish(tx: EntityManager, caseId: string, answerId: string): Promise<void> {
    await tx.query(
      `insert into picture_subjects (collection, subject_id, attachment_id)
       select 'answers', $2, attachment_id from picture_subjects
       where collection = 'cases' and subject_id = $1 on conflict do nothing`,
      [caseId, answerId],
    );
  }

  async remove(tx: EntityManager, collection: PictureCollection, id: string): Promise<void> {
    await tx.query(`delete from picture_subjects where collection = $1 and subject_id = $2`, [
      collection,
      id,
    ]);
  }

  /**
   * Subjects with a picture that resembles this one, most alike first. The prints are compared bit by bit with those
   * of every picture: what compressing changes cannot put a picture out of reach.
   */
  async resembling(
    db: EntityManager,
    collection: string,
    picture: ExaminedPicture,
    limit: number,
  ): Promise<Lookalike[]> {
    const whole = picture.prints.find(({ view }) => view === 0);
    if (!whole) return [];
    const rows = await db.query<Near[]>(scan(picture.prints), [
      ...[collection, NEAR, CLOSELY, whole.bits],
      ...picture.prints.map(({ bits }) => bits),
    ]);
    const asked = { prints: picture.prints, grams: gramsOf(picture.text) };
    const best = new Map<string, number>();
    for (const { id, grams, ...row } of rows) {
      const alike = likeness(asked, { grams, prints: printsOf(row) });
      best.set(id, Math.max(alike, best.get(id) ?? 0));
    }
    return [...best]
      .map(([id, alike]) => ({ id, likeness: alike }))
      .filter((found) => found.likeness >= SIMILAR_FROM)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, limit);
  }
}

const COLUMNS = VIEWS.map((_, view) => `p.v${view}`);
const VIEWS_AS_TEXT = `array[${COLUMNS.map((column) => `${column}::text`).join(', ')}]`;

const printsOf = ({ drawn, views }: Looks): Print[] =>
  views.flatMap((bits, view) => (bits === null ? [] : [{ view, bits, drawn }]));

const ENTERED = `
  select p.attachment_id as id, p.words as text, p.drawn, ${VIEWS_AS_TEXT} as views from attachments a
  join attachments same on same.content_hash = a.content_hash
  join picture_prints p on p.attachment_id = same.id
  where a.id = $1 order by p.attachment_id = a.id desc limit 1`;

const ENTER = `
  insert into picture_prints (attachment_id, words, grams, drawn, ${VIEWS.map((_, view) => `v${view}`).join(', ')})
  select id, $2, $3, $4, ${VIEWS.map((_, view) => `$${view + 5}::bit(256)`).join(', ')}
  from attachments where id = $1 for key share on conflict do nothing`;

/** $4 is the whole picture asked about, $5 and on are all its views. */
function scan(prints: readonly Print[]): string {
  const parts = COLUMNS.map((column) => `bit_count(${column} # $4::bit(256))`);
  const wholes = prints.map((_, at) => `bit_count(p.v0 # $${at + 5}::bit(256))`);
  return `
    select s.subject_id as id, p.drawn, p.grams, ${VIEWS_AS_TEXT} as views
    from picture_prints p
    cross join lateral (select least(${[...parts, ...wholes].join(', ')}) as bits) distance
    join picture_subjects s on s.attachment_id = p.attachment_id and s.collection = $1
    where distance.bits <= $2 order by distance.bits limit $3`;
}

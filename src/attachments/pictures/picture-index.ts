import { setImmediate as othersFirst } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Album } from './album.js';
import { gramsOf } from './grams.js';
import { likeness, SIMILAR_FROM } from './likeness.js';
import { KnownPictures } from './known-pictures.js';
import { gramsSent, pack, unpack, type Packed } from './packing.js';
import { BITS, type Print } from './print.js';

/** Public answers, and the desk's own cases. */
const COLLECTIONS = ['answers', 'cases'] as const;
export type PictureCollection = (typeof COLLECTIONS)[number];

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
/** Pictures that are looked at closely, and after how many of them others are served. */
const CLOSELY = 200;
const AT_ONCE = 20;

/** Of pictures that have gone some may still be near: so many times more are asked for. */
const SLACK = 2;

/** What the prints in memory amount to. */
interface InMemory {
  pictures: number;
  bytes: number;
}

interface Near extends Packed {
  id: string;
  grams: Buffer;
}

/** Pictures of answers and cases, found again by what they look like. */
@Injectable()
export class PictureIndex {
  private readonly known = new Map<string, KnownPictures>();

  /** What was written down of this picture, or of the same file under another id; null when it was never examined. */
  async entered(db: EntityManager, attachmentId: string): Promise<ExaminedPicture | null> {
    const [row] = await db.query<(Packed & { id: string; text: string })[]>(ENTERED, [attachmentId]);
    if (!row) return null;
    const picture = { text: row.text, prints: unpack(row) };
    if (row.id !== attachmentId) await this.enter(db, attachmentId, picture);
    return picture;
  }

  /** Writes down what was read and seen; the same again, or a picture that has been erased, changes nothing. */
  async enter(db: EntityManager, attachmentId: string, { text, prints }: ExaminedPicture): Promise<void> {
    const packed = pack(prints);
    const values = [attachmentId, text, gramsOf(text), packed.drawn, packed.views, packed.prints];
    await db.query(ENTER, values);
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
   * Reads the prints of all pictures into memory, so that nobody who asks has to wait for that, and forgets those that
   * have gone; rejects when `signal` says so.
   */
  async remember(db: EntityManager, signal?: AbortSignal): Promise<InMemory> {
    const albums: Album[] = [];
    for (const collection of COLLECTIONS) {
      const known = this.knownOf(collection);
      await known.readAll(db, signal);
      albums.push(known.album);
    }
    const sum = (of: (album: Album) => number): number =>
      albums.reduce((total, album) => total + of(album), 0);
    return { pictures: sum(({ count }) => count), bytes: sum(({ size }) => size) };
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
    const asked = { prints: picture.prints, grams: gramsOf(picture.text) };
    const best = new Map<string, number>();
    const near = await this.near(db, collection, picture.prints);
    for (const [at, { id, grams, ...row }] of near.entries()) {
      const alike = likeness(asked, { grams: gramsSent(grams), prints: unpack(row) });
      best.set(id, Math.max(alike, best.get(id) ?? 0));
      if (at % AT_ONCE === AT_ONCE - 1) await othersFirst();
    }
    return [...best]
      .map(([id, alike]) => ({ id, likeness: alike }))
      .filter((found) => found.likeness >= SIMILAR_FROM)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, limit);
  }

  /** The nearest of those that `db` sees. */
  private async near(db: EntityManager, collection: string, prints: readonly Print[]): Promise<Near[]> {
    if (prints.length === 0) return [];
    const album = await this.knownOf(collection).asSeenBy(db);
    const nearest = (await album.near(prints, NEAR)).slice(0, CLOSELY * SLACK);
    if (nearest.length === 0) return [];
    return db.query<Near[]>(NEAREST, [collection, nearest.map(({ id }) => id), CLOSELY]);
  }

  private knownOf(collection: string): KnownPictures {
    const known = this.known.get(collection) ?? new KnownPictures(collection);
    this.known.set(collection, known);
    return known;
  }
}

const ENTERED = `
  select p.attachment_id as id, p.words as text, p.drawn, p.views, p.prints from attachments a
  join attachments same on same.content_hash = a.content_hash
  join picture_prints p on p.attachment_id = same.id
  where a.id = $1 order by p.attachment_id = a.id desc limit 1`;

const ENTER = `
  insert into picture_prints (attachment_id, words, grams, drawn, views, prints)
  select id, $2, $3, $4, $5, $6 from attachments where id = $1 for key share on conflict do nothing`;

/** $2 are pictures, the nearest first; some may have gone. Thousands of numbers are sent as they are: written out, they take longer to read than all else. */
const NEAREST = `
  select s.subject_id as id, array_send(p.grams) as grams, p.drawn, p.views, p.prints
  from unnest($2::uuid[]) with ordinality near (id, place)
  join picture_subjects s on s.attachment_id = near.id and s.collection = $1
  join picture_prints p on p.attachment_id = near.id
  order by near.place limit $3`;

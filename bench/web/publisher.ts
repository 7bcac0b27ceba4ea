import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { ArchiveImporter } from '../../src/archive/index.js';
import { CanonicalRecord, RecordPublisher, RecordSource } from '../../src/archive/import/canonical-record.js';
import { BatchWriter } from '../../src/archive/import/batch-writer.js';
import { AuditLog } from '../../src/audit/index.js';
import { appConnection } from '../../src/database/connection.js';
import { SearchIndex } from '../../src/search/index.js';

const TOPICS = ['kesehatan', 'bencana', 'bantuan', 'keamanan', 'air bersih'];
const WORDS =
  'kabar pesan air warga kota kelurahan pemerintah bantuan gempa pasar sekolah vaksin jalan listrik banjir polisi dinas'.split(
    ' ',
  );
const DAY_MS = 86_400_000;

const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => WORDS[(seed * 7 + at * (3 + (seed % 5))) % WORDS.length]).join(
    ' ',
  );

/** Answers of another publisher, written and changed by the way of every import. */
export class Publisher {
  private constructor(private readonly source: DataSource) {}

  static async open(owner: string): Promise<Publisher> {
    return new Publisher(
      await new DataSource({ ...appConnection(owner, 2, false), connectTimeoutMS: 60_000 }).initialize(),
    );
  }

  /** Publishes so many answers; gives the address of the newest. */
  async fill(count: number): Promise<string> {
    await this.publish(Array.from({ length: count }, (_, at) => record(at, 1)));
    const rows: { slug: string }[] = await this.source.query(
      'select slug from visible_answers order by first_published_at desc, id desc limit 1',
    );
    return `/jawaban/${rows[0]?.slug ?? ''}`;
  }

  /** Gives the newest answer a new revision every second until `stop`; gives how many. */
  async every(stop: AbortSignal): Promise<number> {
    let revision = 1;
    while (!stop.aborted) {
      revision += 1;
      await this.publish([record(0, revision)]);
      await pause(1_000);
    }
    return revision - 1;
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private async publish(records: CanonicalRecord[]): Promise<void> {
    const writer = new BatchWriter(new SearchIndex(this.source), new AuditLog(this.source));
    const rows = async function* () {
      for (const [line, each] of records.entries()) yield await Promise.resolve({ line, record: each });
    };
    const { rejected } = await new ArchiveImporter(this.source, writer).import(rows(), {
      rejected: ({ reason }) => Promise.reject(new Error(reason)),
      progress: () => undefined,
    });
    if (rejected > 0) throw new Error(`${rejected} records were refused`);
  }
}

/** An answer as long as fact checks are: some 400 words and three sources. */
function record(at: number, revision: number): CanonicalRecord {
  const paragraphs = Array.from({ length: 6 }, (_, part) => words(at + part, 60));
  return Object.assign(new CanonicalRecord(), {
    ...{ externalId: `bench-${at}`, title: `Kabar ${at}: ${words(at, 8)}`, claim: words(at + 1, 30) },
    ...{ verdict: 'SALAH', kind: 'fabricated', summary: `${words(at + 2, 25)} (${revision})` },
    explanation: paragraphs.join('\n\n'),
    sources: [1, 2, 3].map((nth) => sourceOf(at, nth)),
    publishedAt: new Date(Date.UTC(2026, 0, 1) - at * DAY_MS),
    originUrl: `https://penerbit.example/${at}`,
    publisher: Object.assign(new RecordPublisher(), {
      name: 'Penerbit ukur',
      url: 'https://penerbit.example',
    }),
    topics: [TOPICS[at % TOPICS.length]],
  });
}

const sourceOf = (at: number, nth: number): RecordSource =>
  Object.assign(new RecordSource(), {
    ...{ type: 'media', publisher: `Media ${nth}`, title: words(at + nth, 8) },
    ...{ url: `https://media${nth}.example/${at}`, quote: words(at + nth, 20) },
  });

import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ArchiveImporter, Publishing, type FileRow, type PublishInput } from '../src/archive/index.js';
import { BatchWriter } from '../src/archive/import/batch-writer.js';
import { parseRecord } from '../src/archive/import/canonical-record.js';
import { AuditLog } from '../src/audit/index.js';
import { SearchIndex } from '../src/search/index.js';
import { silenceDeskRules } from './archive-desk-rules.js';
import { asOperator, startApp, type TestApp, type TestDatabase } from './support/index.js';

/** An application whose archive is filled directly: how an answer comes about at the desk has specs of its own. */
export class PublishingHouse {
  private drafts = 0;

  private constructor(readonly app: TestApp) {}

  static async start(settings: Record<string, string> = {}): Promise<PublishingHouse> {
    const app = await startApp(settings);
    const owner = new Client({ connectionString: app.database.owner });
    await owner.connect();
    await silenceDeskRules(owner);
    await owner.end();
    return new PublishingHouse(app);
  }

  /** An answer of the city, or the next revision of one. */
  publish(change: Partial<PublishInput>, answerId: string | null = null) {
    const input: PublishInput = {
      caseId: '01890000-0000-7000-8000-00000000000a',
      draftId: `01890000-0000-7000-8000-${String((this.drafts += 1)).padStart(12, '0')}`,
      title: 'Jembatan Liliba ditutup setahun',
      claim: 'Jembatan Liliba ditutup setahun penuh.',
      verdict: 'SALAH',
      kind: 'false_context',
      scam: false,
      summary: 'Jembatan hanya ditutup dua malam.',
      explanation: 'Kami bertanya.',
      topics: ['Jalan'],
      kelurahan: ['Liliba'],
      sources: [],
      circulatingTexts: [],
      changeNote: null,
      ...change,
    };
    const publishing = this.app.get(Publishing);
    return this.app.get(DataSource).transaction((tx) => publishing.publish(tx, answerId, input));
  }

  withdraw(answerId: string, reason: string): Promise<void> {
    const publishing = this.app.get(Publishing);
    return this.app.get(DataSource).transaction((tx) => publishing.withdraw(tx, answerId, reason));
  }

  /** One answer of another publisher. */
  import(change: object): Promise<void> {
    return importAnswer(this.app.database, change);
  }
}

/** One answer of another publisher, in whatever archive. */
export async function importAnswer(database: TestDatabase, change: object): Promise<void> {
  const parsed = parseRecord({
    externalId: 'x-1',
    title: 'Undian berhadiah motor',
    verdict: 'SALAH',
    kind: 'imposter',
    scam: true,
    summary: 'Undian itu palsu.',
    explanation: 'Palsu.',
    publishedAt: '2026-01-05',
    originUrl: 'https://www.pemeriksa.example/undian',
    publisher: { name: 'Pemeriksa Timor', url: 'https://www.pemeriksa.example' },
    ...change,
  });
  if (!('record' in parsed)) throw new Error(parsed.reason);
  const row: FileRow = { line: 1, record: parsed.record };
  async function* rows(): AsyncGenerator<FileRow> {
    yield await Promise.resolve(row);
  }
  const quietly = { rejected: () => Promise.resolve(), progress: () => undefined };
  await asOperator(database, (source) => {
    const writer = new BatchWriter(new SearchIndex(source), new AuditLog(source));
    return new ArchiveImporter(source, writer).import(rows(), quietly);
  });
}

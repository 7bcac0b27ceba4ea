import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { SearchIndex } from '../../search/index.js';
import { startOfDay } from '../dto/day.js';
import { addRevision, openAnswer } from '../answer-writer.js';
import { searchDocument } from '../search-document.js';
import { EXAMPLES, type Example } from './examples.js';

/** Answers that show a newcomer a living site. They are marked as examples everywhere and are nobody's statements. */
@Injectable()
export class ExamplesService {
  constructor(
    private readonly database: DataSource,
    private readonly index: SearchIndex,
    private readonly audit: AuditLog,
  ) {}

  /** Publishes the examples that are not there yet; says how many. */
  async load(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [city] = await tx.query<City[]>(`select id, name from publishers where is_city for update`);
      if (city === undefined) throw new Error('the city is missing among the publishers');
      const known = await tx.query<{ id: string }[]>(
        `select external_id as id from answers where origin = 'example'`,
      );
      const missing = EXAMPLES.filter(({ key }) => !known.some(({ id }) => id === key));
      for (const example of missing) {
        const document = await publishExample(tx, city, example);
        await this.index.put(tx, document);
      }
      await this.record(tx, 'examples.load', missing.length);
      return missing.length;
    });
  }

  /** Takes all examples away; one that a ticket points at is withdrawn instead. Says how many. */
  async clear(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const cleared = await tx.query<{ id: string }[]>(`select clear_examples() as id`);
      for (const { id } of cleared) await this.index.remove(tx, 'answers', id);
      await this.record(tx, 'examples.clear', cleared.length);
      return cleared.length;
    });
  }

  private async record(tx: Transaction, act: string, answers: number): Promise<void> {
    if (answers === 0) return;
    const subject = { type: 'examples', id: 'examples' };
    await this.audit.record(tx, { actor: { kind: 'operator' }, act, subject, detail: { answers } });
  }
}

type Transaction = DataSource['manager'];

interface City {
  id: string;
  name: string;
}

async function publishExample(tx: Transaction, city: City, example: Example) {
  const publishedAt = startOfDay(example.day);
  const identity = { origin: 'example', publisherId: city.id, externalId: example.key } as const;
  const { id } = await openAnswer(
    tx,
    { ...identity, originUrl: null, caseId: null, firstPublishedAt: publishedAt },
    example.content.title,
  );
  const extra = { changeNote: null, draftId: null, recordHash: null, circulatingLinks: [] };
  await addRevision(tx, id, 1, { ...example.content, ...extra, publishedAt });
  return searchDocument({ id, publishedAt, publisher: city.name }, example.content);
}

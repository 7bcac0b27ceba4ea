import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { BatchWriter, type StoredRow } from './batch-writer.js';
import { emptySummary, type ImportSummary } from './import-summary.js';
import type { FileRow, RejectedRow } from './read-file.js';

/** Rows per transaction: an interrupted import keeps all batches before it. */
const BATCH_ROWS = 200;

/** Who is told how an import goes on. */
export interface ImportObserver {
  /** Once for each row that was not stored. */
  rejected(row: RejectedRow): Promise<void>;
  /** After each batch. */
  progress(summary: Readonly<ImportSummary>): void;
}

type GoodRow = Extract<FileRow, { record: unknown }>;

/** Takes other publishers' answers in. Repeating an import changes nothing; a changed row becomes a new revision. */
@Injectable()
export class ArchiveImporter {
  constructor(
    private readonly database: DataSource,
    private readonly writer: BatchWriter,
  ) {}

  /** Stores or rejects every row; rejects only for what the loss of the database or the file would be an error. */
  async import(rows: AsyncIterable<FileRow>, observer: ImportObserver): Promise<ImportSummary> {
    const summary = emptySummary();
    let batch: GoodRow[] = [];
    for await (const row of rows) {
      summary.read += 1;
      if ('record' in row) batch.push(row);
      else await this.reject(row, summary, observer);
      if (batch.length < BATCH_ROWS) continue;
      await this.store(batch, summary, observer);
      batch = [];
    }
    await this.store(batch, summary, observer);
    return summary;
  }

  private async store(batch: GoodRow[], summary: ImportSummary, observer: ImportObserver): Promise<void> {
    if (batch.length > 0) {
      for (const { row, outcome } of await this.written(batch)) {
        if (typeof outcome === 'string') summary[outcome] += 1;
        else
          await this.reject({ line: row.line, reason: outcome.reason, row: row.record }, summary, observer);
      }
    }
    observer.progress(summary);
  }

  /** The batch in one transaction; when the database refuses it, each row in its own savepoint. */
  private async written(batch: GoodRow[]): Promise<StoredRow<GoodRow>[]> {
    try {
      return await this.database.transaction((tx) => this.writer.write(tx, batch));
    } catch (error) {
      if (!refusedData(error)) throw error;
      return this.database.transaction((tx) => this.writer.writeOneByOne(tx, batch, refusedData));
    }
  }

  private async reject(row: RejectedRow, summary: ImportSummary, observer: ImportObserver): Promise<void> {
    summary.rejected += 1;
    await observer.rejected(row);
  }
}

/** Data exceptions and broken constraints (SQLSTATE classes 22 and 23) are the row's fault; anything else is not. */
function refusedData(error: unknown): error is QueryFailedError {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause && /^2[23]/.test(String(cause.code));
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OpenRecords, type OpenRecord } from '../archive/index.js';
import { dayOf } from '../calendar/index.js';
import { csvText, type CsvCell } from '../common/index.js';
import { DemandService } from '../statistics/index.js';
import {
  ANSWER_COLUMNS,
  DEMAND_COLUMNS,
  happeningsOf,
  isStanding,
  REVISION_COLUMNS,
  SOURCE_COLUMNS,
  sourcesOf,
} from './columns.js';
import { DataFolder } from './data-folder.js';
import { ANSWERS_FILE, DATA_FILES, type DataFile, type DataFileName } from './data-files.js';
import { Editions, type KnownEdition } from './editions.js';
import { jsonLine } from './json-line.js';

/** One at a time, over all processes, until the transaction ends. */
const ALONE = `select pg_advisory_xact_lock(hashtextextended('open-data', 0))`;

/** A line of ANSWERS_FILE begins so. */
const SLUG = /^\{"status":"[a-z]+","slug":"([a-z0-9-]+)"/;

/** The first of a line is the answer's own: inside of texts quotation marks are escaped. */
const REVISION = /,"revision":(\d+),/;

/** What takes the place of a line that tells of a revision up to `takenDown`. */
interface Left {
  line: string;
  takenDown: number;
}

interface Column<Row> {
  name: string;
  value: (row: Row) => CsvCell;
}

/**
 * Makes the files that everybody may take along, written as they are read. What changes meanwhile may be in one file
 * and not yet in another, until they are made again for it; what is withdrawn meanwhile stops them all.
 */
@Injectable()
export class DataDump {
  constructor(
    private readonly records: OpenRecords,
    private readonly demand: DemandService,
    private readonly folder: DataFolder,
    private readonly editions: Editions,
  ) {}

  /** Makes today's files anew, takes what was withdrawn out of older days, and forgets what is past keeping. */
  async make(tx: EntityManager, now = new Date()): Promise<void> {
    await tx.query(ALONE);
    const before = await this.editions.known(tx);
    await this.folder.keepOnly(before.flatMap(({ files }) => files.map(({ packedSha256 }) => packedSha256)));
    const today = await this.edition(tx, now);
    await this.editions.put(tx, today);
    await this.editions.thin(tx, today.day);
    const behind = (await this.editions.known(tx)).filter((each) => each.withdrawals < today.withdrawals);
    if (behind.length === 0) return;
    const left = await this.withdrawn(tx);
    for (const older of behind) await this.takeOut(tx, { ...older, withdrawals: today.withdrawals }, left);
  }

  /** The withdrawals are counted first: what is read after them knows at least of these. */
  private async edition(tx: EntityManager, madeAt: Date): Promise<KnownEdition> {
    const withdrawals = await this.records.withdrawals(tx);
    const files: DataFile[] = [];
    for (const name of DATA_FILES) files.push({ name, ...(await this.folder.write(this.linesOf(name, tx))) });
    return { day: dayOf(madeAt), madeAt, withdrawals, files: files.map(withoutHead) };
  }

  private linesOf(name: DataFileName, tx: EntityManager): AsyncIterable<string> {
    const all = this.records.all(tx);
    const lines: Record<DataFileName, () => AsyncIterable<string>> = {
      'jawaban.jsonl': () => jsonLines(all),
      'jawaban.csv': () =>
        csvLines(
          ANSWER_COLUMNS,
          rowsOf(all, (record) => (isStanding(record) ? [record] : [])),
        ),
      'sumber.csv': () => csvLines(SOURCE_COLUMNS, rowsOf(all, sourcesOf)),
      'revisi.csv': () => csvLines(REVISION_COLUMNS, rowsOf(all, happeningsOf)),
      'permintaan.csv': () => csvLines(DEMAND_COLUMNS, later(this.demand.figures(tx))),
    };
    return lines[name]();
  }

  /** What is left of everything that was withdrawn, by slug, also of what came back. */
  private async withdrawn(tx: EntityManager): Promise<ReadonlyMap<string, Left>> {
    const all = new Map<string, Left>();
    for await (const record of this.records.all(tx)) {
      const left = leftOf(record);
      if (left) all.set(record.slug, left);
    }
    return all;
  }

  /** Puts what is left of withdrawn answers in their places; everything else stays byte for byte. */
  private async takeOut(
    tx: EntityManager,
    older: KnownEdition,
    left: ReadonlyMap<string, Left>,
  ): Promise<void> {
    const files: DataFile[] = [];
    for (const { name, packedSha256 } of older.files) {
      const lines = await this.folder.lines(packedSha256);
      if (lines === null) return this.editions.forget(tx, older.day);
      files.push({ name, ...(await this.folder.write(replaced(lines, left))) });
    }
    await this.editions.put(tx, { ...older, files });
  }
}

/** The names of columns are no row. */
const withoutHead = (file: DataFile): DataFile =>
  file.name === ANSWERS_FILE ? file : { ...file, rows: file.rows - 1 };

async function* jsonLines(records: AsyncIterable<OpenRecord>): AsyncGenerator<string> {
  for await (const record of records) yield jsonLine(record);
}

async function* rowsOf<Row>(
  records: AsyncIterable<OpenRecord>,
  rows: (record: OpenRecord) => readonly Row[],
): AsyncGenerator<Row> {
  for await (const record of records) yield* rows(record);
}

async function* later<Row>(rows: Promise<readonly Row[]>): AsyncGenerator<Row> {
  yield* await rows;
}

async function* csvLines<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  yield csvText([columns.map(({ name }) => name)]);
  for await (const row of rows) yield csvText([columns.map(({ value }) => value(row))]);
}

async function* replaced(
  lines: AsyncIterable<string>,
  by: ReadonlyMap<string, Left>,
): AsyncGenerator<string> {
  for await (const line of lines) {
    const left = by.get(SLUG.exec(line)?.[1] ?? '');
    const told = Number(REVISION.exec(line)?.[1] ?? 0);
    yield left && told <= left.takenDown ? left.line : line;
  }
}

function leftOf(record: OpenRecord): Left | null {
  if (!isStanding(record)) return { line: jsonLine(record), takenDown: Infinity };
  const { slug, url, withdrawals } = record;
  const last = withdrawals.at(-1);
  if (!last) return null;
  const { withdrawnAt: changedAt, reason: withdrawnReason, revision } = last;
  return {
    line: jsonLine({ status: 'withdrawn', slug, url, changedAt, withdrawnReason }),
    takenDown: revision,
  };
}

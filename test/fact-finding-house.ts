import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import {
  CasesService,
  DraftsService,
  EvidenceService,
  LeaseService,
  ReviewService,
  type DraftInput,
  type EvidenceInput,
} from '../src/fact-finding/index.js';
import { QuestionsService, TicketsService } from '../src/questions/index.js';
import type { Role } from '../src/staff/index.js';
import { eventually, startApp, type TestApp } from './support/index.js';

export const draft = (changes: Partial<DraftInput> = {}): DraftInput => ({
  title: 'Air PDAM di Oesapa tidak beracun',
  claim: 'Air PDAM di Oesapa beracun sejak Senin',
  verdict: 'SALAH',
  kind: 'fabricated',
  scam: false,
  summary: 'Pemeriksaan laboratorium menunjukkan air memenuhi baku mutu.',
  explanation: 'Hasil uji **tiga titik** menunjukkan air layak.',
  shareText: '',
  topics: 'kesehatan, air bersih',
  kelurahan: 'Oesapa',
  circulating: '',
  changeNote: '',
  ...changes,
});

export const source = (changes: Partial<EvidenceInput> = {}): EvidenceInput => ({
  type: 'media',
  publisher: 'Pos Kupang',
  title: 'Hasil uji air diumumkan',
  url: 'https://pos-kupang.example/uji-air',
  captureText: 'Kepala laboratorium berkata bahwa air memenuhi baku mutu di ketiga titik.',
  quote: 'air memenuhi  baku mutu',
  isPrimaryOfficial: false,
  ...changes,
});

export const SECOND_SOURCE = source({ publisher: 'RRI Kupang', url: 'https://rri.example/uji-air' });

/** A question that resembles no other, so that matching keeps cases apart. */
export const strange = (): string =>
  Array.from({ length: 10 }, () =>
    Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join(''),
  ).join(' ');

/** The desk on a database of its own, with what tests need to bring a case to where they start. */
export class DeskHouse {
  private people = 0;

  private constructor(readonly app: TestApp) {}

  static async open(settings: Record<string, string> = {}): Promise<DeskHouse> {
    return new DeskHouse(await startApp(settings));
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  get leases(): LeaseService {
    return this.app.get(LeaseService);
  }

  get drafts(): DraftsService {
    return this.app.get(DraftsService);
  }

  get evidence(): EvidenceService {
    return this.app.get(EvidenceService);
  }

  get reviews(): ReviewService {
    return this.app.get(ReviewService);
  }

  get cases(): CasesService {
    return this.app.get(CasesService);
  }

  get questions(): QuestionsService {
    return this.app.get(QuestionsService);
  }

  get tickets(): TicketsService {
    return this.app.get(TicketsService);
  }

  /** A colleague without a password: who they are is all that counts here. */
  async person(role: Role): Promise<string> {
    this.people += 1;
    const [row] = await this.db.query<{ id: string }[]>(
      `insert into staff (email, name, role) values ($1, $2, $3) returning id`,
      [`orang${this.people}@kupang.test`, `Orang ${this.people}`, role],
    );
    return row?.id ?? '';
  }

  /** Who writes, and two who may judge it: as many as a text about the city itself needs. */
  async team(): Promise<{ author: string; editor: string; second: string }> {
    return {
      author: await this.person('editor'),
      editor: await this.person('editor'),
      second: await this.person('administrator'),
    };
  }

  /** Asks, waits until the question is taken in, and returns receipt and case. */
  async ask(text: string, address?: string): Promise<{ code: string; caseId: string }> {
    const contact = address === undefined ? null : { channel: 'email', address };
    const { receiptCode } = await this.questions.submit({ text, contact });
    const caseId = await eventually(async () => {
      const [row] = await this.db.query<{ caseId: string | null }[]>(
        `select case_id as "caseId" from questions where text = $1 order by id desc limit 1`,
        [text],
      );
      if (!row?.caseId) throw new Error('not taken in yet');
      return row.caseId;
    });
    return { code: receiptCode, caseId };
  }

  /** Two sources that do not depend on each other, for its holder. */
  async sourced(caseId: string, holder: string): Promise<void> {
    await this.evidence.add(caseId, holder, source());
    await this.evidence.add(caseId, holder, SECOND_SOURCE);
  }

  /** A page that was kept for the case, as if it had just been read. Gives the id of the capture. */
  async captured(caseId: string, holder: string, page: { url: string; text: string }): Promise<string> {
    const [row] = await this.db.query<{ id: string }[]>(
      `insert into captures (url, requested_by) values ($1, $2) returning id`,
      [page.url, holder],
    );
    const id = row?.id ?? '';
    await this.db.query(`insert into case_captures (capture_id, case_id) values ($1, $2)`, [id, caseId]);
    await this.db.query(
      `insert into capture_files (content_hash, bytes) select sha256($1::bytea), $1 on conflict do nothing`,
      [Buffer.from(page.text)],
    );
    await this.db.query(
      `update captures set status = 'done', final_url = url, media_type = 'text/html', text = $2, ended_at = now(),
         text_hash = sha256(convert_to($2, 'UTF8')), content_hash = sha256(convert_to($2, 'UTF8')) where id = $1`,
      [id, page.text],
    );
    return id;
  }

  /** A case with two sources and a finished draft, held by `author`. */
  async written(author: string, cityIsSubject = false): Promise<{ caseId: string; code: string }> {
    const asked = await this.ask(strange());
    await this.leases.claim(asked.caseId, author);
    await this.cases.describe(asked.caseId, author, 'Air PDAM di Oesapa beracun', cityIsSubject);
    await this.sourced(asked.caseId, author);
    await this.drafts.save(asked.caseId, author, 0, draft());
    return asked;
  }

  /** The same, under review as version 1. */
  async underReview(author: string, cityIsSubject = false): Promise<{ caseId: string; code: string }> {
    const written = await this.written(author, cityIsSubject);
    await this.drafts.askReview(written.caseId, author);
    return written;
  }

  async draftId(caseId: string): Promise<string> {
    const [row] = await this.db.query<{ id: string }[]>(
      `select id from drafts where case_id = $1 order by id desc limit 1`,
      [caseId],
    );
    return row?.id ?? '';
  }

  async status(caseId: string): Promise<string> {
    const [row] = await this.db.query<{ status: string }[]>(`select status from cases where id = $1`, [
      caseId,
    ]);
    return row?.status ?? '';
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

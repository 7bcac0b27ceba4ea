import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseQuestions, QuestionMessages, type DeskMessage, type DeskQuestion } from '../questions/index.js';
import { blockersOf, type Blocker } from './blockers.js';
import { CASE_COLUMNS, CASE_TABLES, type CaseFile } from './case-file.js';
import type { Draft, DraftVersion, Review } from './draft.js';
import { DraftStore } from './draft-store.js';
import { EvidenceService } from './evidence.service.js';
import type { EvidenceItem } from './evidence/evidence-item.js';
import { nextStep, type NextStep } from './next-step.js';
import { unknownCase } from './refusals.js';

/** What was asked, and what was asked back. */
export interface CaseTalk {
  questions: DeskQuestion[];
  /** What was asked back and answered, oldest first. */
  messages: DeskMessage[];
}

/** Where the writing stands. */
export interface CaseWriting {
  /** Not published yet. */
  draft: Draft | null;
  /** What was published last: where a correction starts. */
  published: DraftVersion | null;
  blockers: Blocker[];
}

/** Where the review stands. */
export interface CaseReviewing {
  /** Not published yet. */
  draft: Draft | null;
  reviews: Review[];
  /** Ids of everybody who wrote a version of the open draft. */
  authors: string[];
}

/** What the desk reads. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly db: DataSource,
    private readonly questions: CaseQuestions,
    private readonly messages: QuestionMessages,
    private readonly evidence: EvidenceService,
    private readonly drafts: DraftStore,
  ) {}

  /** The id of case number `number`; 'not-found' `case.unknown`. */
  async byNumber(number: number): Promise<string> {
    const [row] = await this.db.query<{ id: string }[]>(`select id from cases where number = $1`, [number]);
    if (!row) throw unknownCase();
    return row.id;
  }

  /** What is known of one case in one line; 'not-found' `case.unknown`. */
  async file(caseId: string): Promise<CaseFile> {
    const [file] = await this.db.query<CaseFile[]>(
      `select ${CASE_COLUMNS} from ${CASE_TABLES} where c.id = $1`,
      [caseId],
    );
    if (!file) throw unknownCase();
    return file;
  }

  /** What this person should do next with a case; null where there is nothing. */
  next(file: CaseFile, staffId: string): Promise<NextStep | null> {
    return nextStep(this.db.manager, file, staffId);
  }

  async talk(caseId: string): Promise<CaseTalk> {
    const [questions, messages] = await Promise.all([
      this.questions.forCase(caseId),
      this.messages.forCase(caseId),
    ]);
    return { questions, messages };
  }

  /** The sources of a case in the order they were added. */
  async sources(caseId: string): Promise<EvidenceItem[]> {
    return this.evidence.list(this.db.manager, caseId);
  }

  async writing(caseId: string): Promise<CaseWriting> {
    const tx = this.db.manager;
    const draft = await this.drafts.open(tx, caseId);
    const published = await this.drafts.published(tx, caseId);
    return { draft, published, blockers: await blockersOf(tx, caseId, draft) };
  }

  async reviewing(caseId: string): Promise<CaseReviewing> {
    const tx = this.db.manager;
    const draft = await this.drafts.open(tx, caseId);
    if (!draft) return { draft, reviews: [], authors: [] };
    return {
      draft,
      reviews: await this.drafts.reviews(tx, draft.id),
      authors: await this.drafts.authors(tx, draft.id),
    };
  }
}

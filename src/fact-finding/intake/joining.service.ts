import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { MatchingService } from '../../matching/index.js';
import { JobLedger } from '../../queue/index.js';
import { CaseQuestions, maskPrivateData } from '../../questions/index.js';
import { OPEN } from '../case-status.js';
import { Weighing } from '../queue/weighing.service.js';
import { equalCase } from './equal-case.js';
import { wordsOf, type Examined } from './examined.js';

/** First of two keys of the advisory lock that lets one intake at a time open a case for one fingerprint. */
const INTAKE_LOCK = 7_204_112;
const CLAIM_MAX = 300;

/** Stands for the claim of a picture without any words, until the fact-finder puts it into words. */
const PICTURE_ALONE = 'Gambar tanpa keterangan';

/** Puts questions into the case that already asks this, or into a new one. */
@Injectable()
export class Joining {
  constructor(
    private readonly questions: CaseQuestions,
    private readonly matching: MatchingService,
    private readonly weighing: Weighing,
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
  ) {}

  async join(tx: EntityManager, question: Examined): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock($1, hashtext($2))`, [INTAKE_LOCK, question.fingerprint]);
    const open = await this.openCase(tx, question);
    const caseId = open ?? (await this.newCase(tx, question));
    // Beside words that belong here, a picture may be about anything; it stands for a case that it opened or found.
    if (open === null || question.text === '')
      await this.matching.rememberPictures(tx, caseId, question.pictures);
    await this.questions.linkToCase(tx, [question.id], caseId);
    await this.weighing.arrive(tx, caseId, { ...question, words: wordsOf(question) });
    await this.note(tx, 'question.linked', caseId);
    // The same words again change nothing of what resembles the case.
    const uniqueKey = `suggest:${caseId}:${question.fingerprint}`;
    await this.ledger.add(tx, 'case.suggest', { caseId }, { uniqueKey });
  }

  private async openCase(tx: EntityManager, question: Examined): Promise<string | null> {
    const likely = (await equalCase(tx, question)) ?? (await this.likelyCase(tx, question));
    if (likely === null) return null;
    const [open] = await tx.query<{ id: string }[]>(
      `select id from cases where id = living_case($1) and status = any($2) for update`,
      [likely, OPEN],
    );
    return open?.id ?? (await this.mergedMeanwhile(tx, likely));
  }

  /** Whoever waited for the lock may find the case merged: then the question belongs where that lives on. */
  private async mergedMeanwhile(tx: EntityManager, likely: string): Promise<string | null> {
    const [open] = await tx.query<{ id: string }[]>(
      `select id from cases where id = living_case($1) and id <> $1 and status = any($2) for update`,
      [likely, OPEN],
    );
    return open?.id ?? null;
  }

  private async likelyCase(tx: EntityManager, question: Examined): Promise<string | null> {
    const typed = [question.text, ...question.links].join('\n').trim();
    const { decision, cases } = await this.matching.matchCases(tx, typed, 1, question.seen);
    return (decision === 'same' && cases[0]?.caseId) || null;
  }

  private async newCase(tx: EntityManager, question: Examined): Promise<string> {
    const words = wordsOf(question);
    const [row] = await tx.query<{ id: string }[]>(
      `insert into cases (claim, status, demand, fingerprint, due_from) values ($1, 'new', 0, $2, $3) returning id`,
      [claimFrom(words), question.fingerprint, question.receivedAt],
    );
    if (!row) throw new Error('the new case has no id');
    await this.matching.rememberCase(tx, row.id, words);
    await this.note(tx, 'case.opened', row.id);
    return row.id;
  }

  private async note(tx: EntityManager, act: string, id: string): Promise<void> {
    await this.audit.record(tx, { actor: { kind: 'system' }, act, subject: { type: 'case', id } });
  }
}

/** The first words of a forward on one line, nobody's numbers among them; the fact-finder puts them neutrally. */
function claimFrom(words: string): string {
  if (words === '') return PICTURE_ALONE;
  const letters = Array.from(maskPrivateData(words).replace(/\s+/g, ' ').trim());
  return letters.length <= CLAIM_MAX
    ? letters.join('')
    : `${letters.slice(0, CLAIM_MAX).join('').trimEnd()} …`;
}

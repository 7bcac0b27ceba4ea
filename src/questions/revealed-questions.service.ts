import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';

/** Shows a question as it was sent, where a hidden number may be the evidence itself. Every look leaves a line. */
@Injectable()
export class RevealedQuestions {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Text and links of one question of a case, nothing hidden; 'not-found' `question.unknown`. */
  async reveal(caseId: string, questionId: string, staffId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ text: string; links: string[] }[]>(
        `select text, links from questions where id = $1 and case_id = $2 and status <> 'withdrawn'`,
        [questionId, caseId],
      );
      if (!row) throw new AppError('not-found', 'question.unknown', 'Pertanyaan tidak ditemukan.');
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'question.revealed',
        subject: { type: 'case', id: caseId },
        detail: { question: questionId },
      });
      return [row.text, ...row.links].filter(Boolean).join('\n');
    });
  }
}

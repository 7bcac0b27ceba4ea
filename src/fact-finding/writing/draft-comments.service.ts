import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { AppError, cleanText, type FieldError } from '../../common/index.js';
import { DraftStore } from '../draft-store.js';
import { illegalDraftMove } from '../refusals.js';

/** What a remark can be about; `whole` is all of it. */
export const COMMENT_FIELDS = ['title', 'claim', 'summary', 'explanation', 'share_text', 'whole'] as const;
export type CommentField = (typeof COMMENT_FIELDS)[number];

const TEXT_MAX = 5000;
const QUOTE_MAX = 1000;

/** One remark, or an answer to one. */
export interface DraftComment {
  id: string;
  /** The remark that this answers. */
  parentId: string | null;
  version: number;
  field: CommentField;
  /** The passage it is about, as it stood in that version. */
  quote: string | null;
  authorName: string;
  text: string;
  createdAt: Date;
  /** In which version an author settled it. */
  settledIn: number | null;
  settledBy: string | null;
}

/** As typed; `field` is one of COMMENT_FIELDS. */
export interface CommentInput {
  field: string;
  quote: string;
  text: string;
}

/** What colleagues say about passages of a draft. Remarks stay; an author settles them in a later version. */
@Injectable()
export class DraftComments {
  constructor(
    private readonly db: DataSource,
    private readonly store: DraftStore,
    private readonly audit: AuditLog,
  ) {}

  /** All remarks on the newest draft of a case, published or not, and their answers, oldest first. */
  async ofCase(caseId: string): Promise<DraftComment[]> {
    const [draft] = await this.db.query<{ id: string }[]>(
      `select id from drafts where case_id = $1 order by id desc limit 1`,
      [caseId],
    );
    return draft ? this.of(draft.id) : [];
  }

  /** The same for one draft. */
  async of(draftId: string): Promise<DraftComment[]> {
    return this.db.query<DraftComment[]>(
      `select c.id, c.parent_id as "parentId", c.version, c.field, c.quote, a.name as "authorName", c.text,
              c.created_at as "createdAt", e.version as "settledIn", s.name as "settledBy"
       from draft_comments c join staff a on a.id = c.author_id
       left join draft_comments_settled e on e.comment_id = c.id left join staff s on s.id = e.staff_id
       where c.draft_id = $1 order by c.id`,
      [draftId],
    );
  }

  /** A remark on exactly `version`; 'invalid' `comment.invalid` when the passage does not stand there. */
  async add(caseId: string, staffId: string, version: number, typed: CommentInput): Promise<void> {
    const text = cleanText(typed.text);
    const quote = cleanText(typed.quote) || null;
    const field = COMMENT_FIELDS.find((each) => each === typed.field) ?? 'whole';
    await this.db.transaction(async (tx) => {
      const draftId = await this.draftOf(tx, caseId);
      const errors = [
        ...complaints(text, quote),
        ...(await quoteComplaints(tx, draftId, { version, field, quote })),
      ];
      if (errors.length > 0)
        throw new AppError('invalid', 'comment.invalid', 'Catatan perlu diperbaiki.', errors);
      await tx.query(
        `insert into draft_comments (draft_id, version, field, quote, author_id, text) values ($1, $2, $3, $4, $5, $6)`,
        [draftId, version, field, quote, staffId, text],
      );
      await this.note(tx, staffId, 'draft.commented', { caseId, version });
    });
  }

  /** An answer to a remark. */
  async answer(caseId: string, staffId: string, commentId: string, typed: string): Promise<void> {
    const text = cleanText(typed);
    const errors = complaints(text, null);
    if (errors.length > 0)
      throw new AppError('invalid', 'comment.invalid', 'Catatan perlu diperbaiki.', errors);
    await this.db.transaction(async (tx) => {
      const draftId = await this.draftOf(tx, caseId);
      const [row] = await tx.query<{ version: number }[]>(
        `insert into draft_comments (draft_id, version, field, parent_id, author_id, text)
         select c.draft_id, c.version, c.field, c.id, $3, $4 from draft_comments c
         where c.id = $2 and c.draft_id = $1 and c.parent_id is null returning version`,
        [draftId, commentId, staffId, text],
      );
      if (!row) throw unknownComment();
      await this.note(tx, staffId, 'draft.commented', { caseId, version: row.version });
    });
  }

  /** An author says that the newest version settles it; 'conflict' `comment.too-early` while there is none after it. */
  async settle(caseId: string, staffId: string, commentId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const draft = await this.store.open(tx, caseId);
      if (!draft?.latest) throw illegalDraftMove('writing');
      if (!(await this.store.authors(tx, draft.id)).includes(staffId))
        throw new AppError(
          'forbidden',
          'draft.not-author',
          'Hanya penulis draf yang dapat menyelesaikan catatan.',
        );
      const { version } = draft.latest;
      const [row] = await tx.query<{ id: string }[]>(
        `insert into draft_comments_settled (comment_id, staff_id, version)
         select c.id, $3, $4 from draft_comments c
         where c.id = $2 and c.draft_id = $1 and c.parent_id is null and c.version < $4
         on conflict (comment_id) do nothing returning comment_id as id`,
        [draft.id, commentId, staffId, version],
      );
      if (!row)
        throw new AppError(
          'conflict',
          'comment.too-early',
          'Catatan ini sudah selesai, atau belum ada versi baru sesudahnya. Simpan versi baru dahulu.',
        );
      await this.note(tx, staffId, 'draft.comment-settled', { caseId, version });
    });
  }

  private async draftOf(tx: EntityManager, caseId: string): Promise<string> {
    const draft = await this.store.open(tx, caseId);
    if (!draft?.latest) throw illegalDraftMove('in_review');
    return draft.id;
  }

  private async note(
    tx: EntityManager,
    staffId: string,
    act: string,
    { caseId, version }: { caseId: string; version: number },
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
      detail: { version },
    });
  }
}

const unknownComment = (): AppError =>
  new AppError('not-found', 'comment.unknown', 'Catatan ini tidak ditemukan.');

function complaints(text: string, quote: string | null): FieldError[] {
  return [
    ...(text === '' || text.length > TEXT_MAX
      ? [{ field: 'text', message: `Tulis catatan Anda, paling banyak ${TEXT_MAX} huruf.` }]
      : []),
    ...(quote !== null && quote.length > QUOTE_MAX
      ? [{ field: 'quote', message: `Kutip paling banyak ${QUOTE_MAX} huruf.` }]
      : []),
  ];
}

/** Asks the database itself, so that form and trigger cannot disagree. */
async function quoteComplaints(
  tx: EntityManager,
  draftId: string,
  { version, field, quote }: { version: number; field: CommentField; quote: string | null },
): Promise<FieldError[]> {
  const [row] = await tx.query<{ occurs: boolean }[]>(
    `select $4::text is null or position(squash_space($4) in squash_space(coalesce(to_jsonb(v) ->> $3, ''))) > 0 as occurs
     from draft_versions v where v.draft_id = $1 and v.version = $2`,
    [draftId, version, field, quote],
  );
  if (!row) return [{ field: 'quote', message: 'Versi yang Anda baca tidak ditemukan.' }];
  return row.occurs ? [] : [{ field: 'quote', message: 'Kutipan harus persis ada di bagian itu.' }];
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isAnswerVerdict, type AnswerVerdict } from '../../archive/index.js';
import { AuditLog } from '../../audit/index.js';
import { AppError, cleanText, type FieldError } from '../../common/index.js';
import type { DraftInput } from '../draft-input.js';
import { EXPLANATION_MAX, SHARE_MAX, SUMMARY_MAX, TITLE_MAX } from '../draft.js';

/** A text that drafts can start from. */
export interface DraftTemplate {
  id: string;
  name: string;
  verdict: AnswerVerdict | null;
  topic: string | null;
  scam: boolean;
  title: string;
  summary: string;
  explanation: string;
  shareText: string;
  changedByName: string | null;
  changedAt: Date;
}

/** As typed; blank means not given. */
export interface TemplateInput {
  name: string;
  verdict: string;
  topic: string;
  scam: boolean;
  title: string;
  summary: string;
  explanation: string;
  shareText: string;
}

const COLUMNS = `t.id, t.name, t.verdict, t.topic, t.scam, t.title, t.summary, t.explanation,
  t.share_text as "shareText", s.name as "changedByName", t.changed_at as "changedAt"`;

const FIELDS = `name = $2, verdict = $3, topic = $4, scam = $5, title = $6, summary = $7, explanation = $8,
  share_text = $9, changed_by = $10, changed_at = now()`;

/** Starting texts per verdict or topic, kept by the editors. */
@Injectable()
export class DraftTemplates {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  async list(): Promise<DraftTemplate[]> {
    return this.db.query<DraftTemplate[]>(
      `select ${COLUMNS} from draft_templates t left join staff s on s.id = t.changed_by order by lower(t.name)`,
    );
  }

  /** 'not-found' `template.unknown`. */
  async byId(id: string): Promise<DraftTemplate> {
    const [row] = await this.db.query<DraftTemplate[]>(
      `select ${COLUMNS} from draft_templates t left join staff s on s.id = t.changed_by where t.id = $1`,
      [id],
    );
    if (!row) throw unknownTemplate();
    return row;
  }

  /** Makes one (`id` null) or rewrites one; 'invalid' `template.invalid` names the wrong fields. */
  async save(staffId: string, id: string | null, typed: TemplateInput): Promise<void> {
    const input = tidy(typed);
    const errors = complaints(input);
    if (errors.length > 0) throw invalid(errors);
    await this.db.transaction(async (tx) => {
      const [taken] = await tx.query<{ id: string }[]>(
        `select id from draft_templates where lower(name) = lower($1) and id is distinct from $2::uuid`,
        [input.name, id],
      );
      if (taken) throw invalid([{ field: 'name', message: 'Nama itu sudah dipakai templat lain.' }]);
      const values = [
        ...[input.name, input.verdict || null, input.topic || null, input.scam, input.title],
        ...[input.summary, input.explanation, input.shareText, staffId],
      ];
      const [row] = await tx.query<{ id: string }[]>(
        id === null
          ? `insert into draft_templates (name, verdict, topic, scam, title, summary, explanation, share_text, changed_by)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`
          : `with changed as (update draft_templates set ${FIELDS} where id = $1 returning id) select id from changed`,
        id === null ? values : [id, ...values],
      );
      if (!row) throw unknownTemplate();
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'template.saved',
        subject: { type: 'template', id: row.id },
      });
    });
  }

  /** Throws one away; drafts that began with it stay as they are. */
  async remove(staffId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(
        `with gone as (delete from draft_templates where id = $1 returning id) select id from gone`,
        [id],
      );
      if (!row) throw unknownTemplate();
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'template.removed',
        subject: { type: 'template', id },
      });
    });
  }
}

/** Fills what is still empty; nothing that was typed is replaced. */
export function withTemplate(typed: DraftInput, template: DraftTemplate): DraftInput {
  const { verdict, topic, title, summary, explanation, shareText } = template;
  const start = { title, summary, explanation, shareText, verdict: verdict ?? '', topics: topic ?? '' };
  const missing = Object.entries(start).filter(([field]) => !new Map(Object.entries(typed)).get(field));
  return { ...typed, ...Object.fromEntries(missing), scam: typed.scam || template.scam };
}

const unknownTemplate = (): AppError =>
  new AppError('not-found', 'template.unknown', 'Templat ini tidak ditemukan.');

const invalid = (errors: readonly FieldError[]): AppError =>
  new AppError('invalid', 'template.invalid', 'Ada isian templat yang perlu diperbaiki.', errors);

function tidy(typed: TemplateInput): TemplateInput {
  const { scam } = typed;
  return {
    scam,
    name: cleanText(typed.name),
    verdict: isAnswerVerdict(typed.verdict) ? typed.verdict : '',
    topic: cleanText(typed.topic).toLowerCase(),
    title: cleanText(typed.title),
    summary: cleanText(typed.summary),
    explanation: cleanText(typed.explanation),
    shareText: cleanText(typed.shareText),
  };
}

function complaints(input: TemplateInput): FieldError[] {
  const bounds: [field: keyof TemplateInput, text: string, most: number][] = [
    ['name', input.name, 100],
    ['topic', input.topic, 40],
    ['title', input.title, TITLE_MAX],
    ['summary', input.summary, SUMMARY_MAX],
    ['explanation', input.explanation, EXPLANATION_MAX],
    ['shareText', input.shareText, SHARE_MAX],
  ];
  const long = bounds.flatMap(([field, text, most]) =>
    Array.from(text).length > most ? [{ field, message: `Paling banyak ${most} huruf.` }] : [],
  );
  return input.name === '' ? [{ field: 'name', message: 'Beri nama templat ini.' }, ...long] : long;
}

import { Injectable } from '@nestjs/common';
import { ArchiveService } from '../../archive/index.js';
import { AuditLog } from '../../audit/index.js';
import { AppError } from '../../common/index.js';
import { CaseDesk } from '../../fact-finding/index.js';
import { MatchingService } from '../../matching/index.js';
import { StaffService, type SignedIn } from '../../staff/index.js';
import { seeOther } from '../kit/index.js';
import type { CaseForm } from './case-form.js';
import type { CaseState } from './case-model.js';
import { casePage } from './case-page.js';
import { inForm, type FormName, type Typed } from './forms.js';

/** The form an act comes from, and what was typed into it. */
interface Sent {
  name: FormName;
  typed?: Typed;
}

const STATUS: Partial<Record<AppError['kind'], number>> = {
  invalid: 422,
  unprocessable: 422,
  conflict: 409,
  forbidden: 403,
};

/** Gathers what the case page shows, and answers its forms. */
@Injectable()
export class CasePages {
  constructor(
    private readonly desk: CaseDesk,
    private readonly archive: ArchiveService,
    private readonly matching: MatchingService,
    private readonly audit: AuditLog,
    private readonly staff: StaffService,
  ) {}

  async render(person: SignedIn, caseId: string, state: CaseState): Promise<string> {
    const view = await this.desk.view(caseId);
    const [match, history, answer] = await Promise.all([
      this.matching.match(view.file.claim, { limit: 3 }),
      this.audit.entriesFor({ type: 'case', id: caseId }),
      view.file.answerId ? this.archive.byId(view.file.answerId) : null,
    ]);
    const ids = history.flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.id] : []));
    const names = await this.staff.names([...new Set(ids)]);
    const similar = match.answers.filter(({ id }) => id !== view.file.answerId);
    return casePage({ person, view, similar, history, names, answer, state });
  }

  /** `work` does the act and says the word of what was done: the page is asked for anew. Refused: it comes back with the complaint and with what was typed. */
  async answer(
    form: CaseForm,
    { name, typed = {} }: Sent,
    work: (form: CaseForm) => Promise<string>,
  ): Promise<string> {
    const { person, caseId, reply } = form;
    try {
      return seeOther(reply, `/meja/kasus/${caseId}?selesai=${await work(form)}`);
    } catch (error) {
      const status = error instanceof AppError ? STATUS[error.kind] : undefined;
      if (!(error instanceof AppError) || status === undefined) throw error;
      reply.status(status);
      const errors =
        error.fields.length > 0 ? inForm(name, error.fields) : [{ field: '', message: error.message }];
      return this.render(person, caseId, { errors, typed, conflict: error.code === 'draft.changed' });
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../../common/index.js';
import { CaseDesk } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import { seeOther } from '../kit/index.js';
import type { CaseForm } from './case-form.js';
import { caseFrame } from './case-frame.js';
import { CASE_TABS, TAB_NAMES, tabPath, type CaseState, type CaseTab, type TabName } from './case-model.js';
import { CONFLICT_ID } from './draft-conflict.js';
import { inForm, type FormName, type Typed } from './forms.js';

/** The form an act comes from, what was typed into it, and where the work goes on after it. */
interface Sent {
  name: FormName;
  typed?: Typed;
  /** The tab shown when the act is done; the form's own when absent. */
  next?: TabName;
}

/** Who looks at which case. */
interface Reader {
  person: SignedIn;
  caseId: string;
}

/** The tab each form stands on; `case` also stands in the head of all, and then says where. */
const TAB_OF: Record<FormName, TabName> = {
  case: 'ringkas',
  message: 'ringkas',
  decline: 'ringkas',
  sort: 'ringkas',
  note: 'ringkas',
  task: 'ringkas',
  evidence: 'bukti',
  link: 'bukti',
  inquiry: 'klarifikasi',
  retract: 'klarifikasi',
  draft: 'draf',
  interim: 'draf',
  comment: 'tinjau',
  schedule: 'tinjau',
  judge: 'tinjau',
  review: 'tinjau',
  withdraw: 'tinjau',
};

const STATUS: Partial<Record<AppError['kind'], number>> = {
  invalid: 422,
  unprocessable: 422,
  conflict: 409,
  forbidden: 403,
};

/** The status of a page that comes back with a complaint; undefined for what no form can put right. */
export const statusOf = ({ kind }: AppError): number | undefined => STATUS[kind];

/** Shows the tabs of a case, and answers the forms on them. */
@Injectable()
export class CasePages {
  constructor(
    private readonly desk: CaseDesk,
    @Inject(CASE_TABS) private readonly tabs: readonly CaseTab[],
  ) {}

  async render({ person, caseId }: Reader, name: TabName, state: CaseState): Promise<string> {
    const tab = this.tabs.find((each) => each.name === name);
    if (!tab) throw new Error(`no tab is called ${name}`);
    const file = await this.desk.file(caseId);
    const page = { person, file, next: await this.desk.next(file, person.id), tab: name, state };
    return caseFrame(page, await tab.content(page));
  }

  /** `work` does the act and says the word of what was done (the page is asked for anew), or the path of the page that goes on with it. Refused: it comes back with the complaint and with what was typed. */
  async answer(form: CaseForm, sent: Sent, work: (form: CaseForm) => Promise<string>): Promise<string> {
    const tab = TAB_NAMES.find((each) => each === form.field('tab')) ?? TAB_OF[sent.name];
    try {
      const done = await work(form);
      const next = `${tabPath(form.caseId, sent.next ?? tab)}?selesai=${done}`;
      return seeOther(form.reply, done.startsWith('/') ? done : next);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return this.refuse(form, tab, sent, error);
    }
  }

  private refuse(form: CaseForm, tab: TabName, { name, typed = {} }: Sent, error: AppError): Promise<string> {
    const status = statusOf(error);
    if (status === undefined) throw error;
    form.reply.status(status);
    const field = name === 'draft' && error.code === 'draft.changed' ? CONFLICT_ID : '';
    const errors = error.fields.length > 0 ? inForm(name, error.fields) : [{ field, message: error.message }];
    return this.render(form, tab, { errors, typed });
  }
}

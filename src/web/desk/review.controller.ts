import { Controller, Header, Post } from '@nestjs/common';
import { DraftsService, ReviewService, ScheduledPublication } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';
import { readTime } from './forms.js';

const HTML = 'text/html; charset=utf-8';

/** The version that was read: approving or sending back means exactly this one. */
const versionRead = ({ field }: CaseForm): number => Number.parseInt(field('review-version'), 10);

/** From a finished draft to the public, and back for a correction. */
@Controller('meja/kasus/:id')
export class ReviewController {
  constructor(
    private readonly pages: CasePages,
    private readonly drafts: DraftsService,
    private readonly reviews: ReviewService,
    private readonly scheduled: ScheduledPublication,
  ) {}

  @Post('draf/tinjau')
  @Header('content-type', HTML)
  ask(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'draft', next: 'tinjau' }, async ({ caseId, person }) => {
      await this.drafts.askReview(caseId, person.id);
      return 'asked';
    });
  }

  @Post('draf/tarik')
  @Header('content-type', HTML)
  takeBack(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'review', next: 'draf' }, async ({ caseId, person }) => {
      await this.drafts.takeBack(caseId, person.id);
      return 'taken-back';
    });
  }

  @Post('koreksi')
  @Header('content-type', HTML)
  correct(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'review', next: 'draf' }, async ({ caseId, person }) => {
      await this.drafts.startCorrection(caseId, person.id);
      return 'correcting';
    });
  }

  @Post('setuju')
  @Header('content-type', HTML)
  approve(@FromCaseForm() form: CaseForm): Promise<string> {
    const time = form.field('review-time');
    const typed = { schedule: { time } };
    return this.pages.answer(form, { name: 'review', typed }, async ({ caseId, person }) => {
      const version = versionRead(form);
      const { published, publishAt } = await this.reviews.approve(caseId, person.id, version, readTime(time));
      if (publishAt) return 'scheduled';
      return published ? 'published' : 'approved';
    });
  }

  /** Another time for what is approved; no time: at once. */
  @Post('jadwal')
  @Header('content-type', HTML)
  setTime(@FromCaseForm() form: CaseForm): Promise<string> {
    const time = form.field('schedule-time');
    const typed = { schedule: { time } };
    return this.pages.answer(form, { name: 'schedule', typed }, async ({ caseId, person }) => {
      const at = readTime(time);
      await this.scheduled.setTime(caseId, person.id, at);
      return at ? 'rescheduled' : 'published';
    });
  }

  @Post('jadwal/batal')
  @Header('content-type', HTML)
  callOff(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'schedule' }, async ({ caseId, person }) => {
      await this.reviews.callOff(caseId, person.id);
      return 'called-off';
    });
  }

  @Post('kembalikan')
  @Header('content-type', HTML)
  sendBack(@FromCaseForm() form: CaseForm): Promise<string> {
    const comment = form.field('review-comment');
    const typed = { review: { comment } };
    return this.pages.answer(form, { name: 'review', typed }, async ({ caseId, person }) => {
      await this.reviews.sendBack(caseId, person.id, versionRead(form), comment);
      return 'sent-back';
    });
  }

  @Post('tarik')
  @Header('content-type', HTML)
  withdraw(@FromCaseForm() form: CaseForm): Promise<string> {
    const reason = form.field('withdraw-reason');
    const typed = { withdraw: { reason } };
    return this.pages.answer(form, { name: 'withdraw', typed }, async ({ caseId, person }) => {
      await this.reviews.withdraw(caseId, person.id, reason);
      return 'withdrawn';
    });
  }
}

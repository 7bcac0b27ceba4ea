import { Controller, Header, Post } from '@nestjs/common';
import { DraftsService, ReviewService } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';

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
    return this.pages.answer(form, { name: 'review' }, async ({ caseId, person }) => {
      const { published } = await this.reviews.approve(caseId, person.id, versionRead(form));
      return published ? 'published' : 'approved';
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

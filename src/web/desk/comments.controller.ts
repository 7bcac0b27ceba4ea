import { Controller, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { DraftComments } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';

const HTML = 'text/html; charset=utf-8';

/** Remarks on passages of a draft. */
@Controller('meja/kasus/:id/catatan-draf')
export class CommentsController {
  constructor(
    private readonly pages: CasePages,
    private readonly comments: DraftComments,
  ) {}

  @Post()
  @Header('content-type', HTML)
  add(@FromCaseForm() form: CaseForm): Promise<string> {
    const comment = {
      field: form.field('comment-field'),
      quote: form.field('comment-quote'),
      text: form.field('comment-text'),
    };
    const version = Number.parseInt(form.field('comment-version'), 10) || 0;
    return this.pages.answer(form, { name: 'comment', typed: { comment } }, async ({ caseId, person }) => {
      await this.comments.add(caseId, person.id, version, comment);
      return 'commented';
    });
  }

  @Post(':commentId/jawab')
  @Header('content-type', HTML)
  reply(
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    return this.pages.answer(form, { name: 'comment' }, async ({ caseId, person }) => {
      await this.comments.answer(caseId, person.id, commentId, form.field('comment-answer'));
      return 'commented';
    });
  }

  @Post(':commentId/selesai')
  @Header('content-type', HTML)
  settle(
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    return this.pages.answer(form, { name: 'comment' }, async ({ caseId, person }) => {
      await this.comments.settle(caseId, person.id, commentId);
      return 'settled';
    });
  }
}

import { Controller, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { InterimStatements } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';

const HTML = 'text/html; charset=utf-8';

/** The interim statement: asked for, judged by others, taken back. */
@Controller('meja/kasus/:id/sementara')
export class InterimController {
  constructor(
    private readonly pages: CasePages,
    private readonly interims: InterimStatements,
  ) {}

  @Post()
  @Header('content-type', HTML)
  propose(@FromCaseForm() form: CaseForm): Promise<string> {
    const interim = { text: form.field('interim-text'), sourceId: form.field('interim-sourceId') };
    return this.pages.answer(form, { name: 'interim', typed: { interim } }, async ({ caseId, person }) => {
      await this.interims.propose(caseId, person.id, interim);
      return 'interim-proposed';
    });
  }

  @Post('tarik')
  @Header('content-type', HTML)
  takeBack(@FromCaseForm() form: CaseForm): Promise<string> {
    const judge = { comment: '', reason: form.field('judge-reason') };
    return this.pages.answer(form, { name: 'judge', typed: { judge } }, async ({ caseId, person }) => {
      await this.interims.takeBack(caseId, person.id, judge.reason);
      return 'interim-withdrawn';
    });
  }

  @Post(':statementId/setuju')
  @Header('content-type', HTML)
  approve(
    @Param('statementId', ParseUUIDPipe) statementId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    return this.pages.answer(form, { name: 'judge' }, async ({ caseId, person }) => {
      const missing = await this.interims.approve(caseId, person.id, statementId);
      return missing > 0 ? 'interim-approved' : 'interim-shown';
    });
  }

  @Post(':statementId/kembalikan')
  @Header('content-type', HTML)
  sendBack(
    @Param('statementId', ParseUUIDPipe) statementId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    const comment = form.field('judge-comment');
    const typed = { judge: { comment, reason: '' } };
    return this.pages.answer(form, { name: 'judge', typed }, async ({ caseId, person }) => {
      await this.interims.sendBack(caseId, person.id, statementId, comment);
      return 'interim-sent-back';
    });
  }
}

import { Controller, Header, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { RevealedQuestions } from '../../questions/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';

/** Showing one question as it was sent, in the answer to this one request only. */
@Controller('meja/kasus/:id/pertanyaan/:questionId')
export class RevealController {
  constructor(
    private readonly pages: CasePages,
    private readonly questions: RevealedQuestions,
  ) {}

  @Post('buka')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  async reveal(
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @FromCaseForm() { caseId, person }: CaseForm,
  ): Promise<string> {
    const text = await this.questions.reveal(caseId, questionId, person.id);
    return this.pages.render({ person, caseId }, 'ringkas', { revealed: { questionId, text } });
  }
}

import { Controller, Header, Post } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AppError } from '../../common/index.js';
import { AskBack } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';

const HTML = 'text/html; charset=utf-8';

/** Asking back from the case's page. */
@Controller('meja/kasus/:id')
export class AskBackController {
  constructor(
    private readonly pages: CasePages,
    private readonly askBack: AskBack,
  ) {}

  @Post('tanya')
  @Header('content-type', HTML)
  ask(@FromCaseForm() form: CaseForm): Promise<string> {
    const message = { to: form.field('message-to'), text: form.field('message-text') };
    return this.pages.answer(form, { name: 'message', typed: { message } }, async ({ caseId, person }) => {
      await this.askBack.ask(caseId, person.id, oneOf(message.to), message.text);
      return 'asked-back';
    });
  }

  @Post('dibaca')
  @Header('content-type', HTML)
  markRead(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'message' }, async ({ caseId, person }) => {
      await this.askBack.markRead(caseId, person.id);
      return 'messages-read';
    });
  }
}

/** The question that was chosen; nothing chosen means everybody. */
function oneOf(to: string): string | null {
  if (to === '') return null;
  if (isUUID(to)) return to;
  throw new AppError('invalid', 'message.invalid', 'Pesan perlu diperbaiki.', [
    { field: 'to', message: 'Pilih penanya dari daftar.' },
  ]);
}

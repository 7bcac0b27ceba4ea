import { Controller, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { EvidenceOffers } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';

const HTML = 'text/html; charset=utf-8';

/** The holder decides on what volunteers brought. */
@Controller('meja/kasus/:id/tawaran/:offerId')
export class OffersController {
  constructor(
    private readonly pages: CasePages,
    private readonly offers: EvidenceOffers,
  ) {}

  @Post('terima')
  @Header('content-type', HTML)
  accept(@Param('offerId', ParseUUIDPipe) offerId: string, @FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'evidence' }, async ({ caseId, person }) => {
      await this.offers.accept(caseId, person.id, offerId);
      return 'offer-accepted';
    });
  }

  @Post('tolak')
  @Header('content-type', HTML)
  decline(@Param('offerId', ParseUUIDPipe) offerId: string, @FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'evidence' }, async ({ caseId, person }) => {
      await this.offers.decline(caseId, person.id, offerId);
      return 'offer-declined';
    });
  }
}

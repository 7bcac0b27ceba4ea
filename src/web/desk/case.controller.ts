import { Controller, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CasesService, EvidenceService, LeaseService } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';
import { readEvidence } from './forms.js';

const HTML = 'text/html; charset=utf-8';

/** Every act of the holder of a case. */
@Controller('meja/kasus/:id')
export class CaseController {
  constructor(
    private readonly pages: CasePages,
    private readonly leases: LeaseService,
    private readonly cases: CasesService,
    private readonly evidence: EvidenceService,
  ) {}

  @Post('ambil')
  @Header('content-type', HTML)
  claim(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'case' }, async ({ caseId, person }) => {
      await this.leases.claim(caseId, person.id);
      return 'claimed';
    });
  }

  @Post('lepas')
  @Header('content-type', HTML)
  release(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'case' }, async ({ caseId, person }) => {
      await this.leases.release(caseId, person.id);
      return 'released';
    });
  }

  @Post('bukti')
  @Header('content-type', HTML)
  addEvidence(@FromCaseForm() form: CaseForm): Promise<string> {
    const evidence = readEvidence(form.field);
    return this.pages.answer(form, { name: 'evidence', typed: { evidence } }, async ({ caseId, person }) => {
      await this.evidence.add(caseId, person.id, evidence);
      return 'evidence';
    });
  }

  @Post('bukti/:evidenceId/hapus')
  @Header('content-type', HTML)
  removeEvidence(
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    return this.pages.answer(form, { name: 'evidence' }, async ({ caseId, person }) => {
      await this.evidence.remove(caseId, person.id, evidenceId);
      return 'removed';
    });
  }

  @Post('tutup')
  @Header('content-type', HTML)
  decline(@FromCaseForm() form: CaseForm): Promise<string> {
    const decline = { reason: form.field('decline-reason'), text: form.field('decline-text') };
    return this.pages.answer(form, { name: 'decline', typed: { decline } }, async ({ caseId, person }) => {
      await this.cases.decline(caseId, person.id, decline.reason, decline.text);
      return 'declined';
    });
  }
}

import { Controller, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CasesService, DraftsService, EvidenceService, LeaseService } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';
import { readDraft, readEvidence, ticked } from './forms.js';

const HTML = 'text/html; charset=utf-8';

/** Every act of the holder of a case. */
@Controller('meja/kasus/:id')
export class CaseController {
  constructor(
    private readonly pages: CasePages,
    private readonly leases: LeaseService,
    private readonly cases: CasesService,
    private readonly evidence: EvidenceService,
    private readonly drafts: DraftsService,
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

  @Post('klaim')
  @Header('content-type', HTML)
  describe(@FromCaseForm() form: CaseForm): Promise<string> {
    const typed = { claim: form.field('case-claim'), cityIsSubject: ticked(form.field('case-city')) };
    return this.pages.answer(form, { name: 'case', typed: { case: typed } }, async ({ caseId, person }) => {
      await this.cases.describe(caseId, person.id, typed.claim, typed.cityIsSubject);
      return 'described';
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

  @Post('draf')
  @Header('content-type', HTML)
  save(@FromCaseForm() form: CaseForm): Promise<string> {
    const draft = readDraft(form.field);
    const base = Number.parseInt(form.field('draft-base'), 10);
    return this.pages.answer(form, { name: 'draft', typed: { draft } }, async ({ caseId, person }) => {
      await this.drafts.save(caseId, person.id, base, draft);
      return 'saved';
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

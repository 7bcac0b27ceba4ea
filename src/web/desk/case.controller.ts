import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CasesService, DraftsService, EvidenceService, LeaseService } from '../../fact-finding/index.js';
import { signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { CasePages } from './case-pages.js';
import { readDraft, readEvidence, ticked } from './forms.js';

const HTML = 'text/html; charset=utf-8';

/** One case on one page: everything known about it, and every act of its holder. */
@Controller('meja/kasus/:id')
export class CaseController {
  constructor(
    private readonly pages: CasePages,
    private readonly leases: LeaseService,
    private readonly cases: CasesService,
    private readonly evidence: EvidenceService,
    private readonly drafts: DraftsService,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Query() query: unknown,
  ): Promise<string> {
    return this.pages.render(signedIn(request), id, { done: readForm(query)('selesai') });
  }

  @Post('ambil')
  @Header('content-type', HTML)
  claim(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const work = async () => {
      await this.leases.claim(caseId, person.id);
      return 'claimed';
    };
    return this.pages.answer({ person, caseId, reply, form: 'case', typed: {}, work });
  }

  @Post('lepas')
  @Header('content-type', HTML)
  release(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const work = async () => {
      await this.leases.release(caseId, person.id);
      return 'released';
    };
    return this.pages.answer({ person, caseId, reply, form: 'case', typed: {}, work });
  }

  @Post('klaim')
  @Header('content-type', HTML)
  describe(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const form = readForm(body);
    const typed = { claim: form('case-claim'), cityIsSubject: ticked(form('case-city')) };
    const work = async () => {
      await this.cases.describe(caseId, person.id, typed.claim, typed.cityIsSubject);
      return 'described';
    };
    return this.pages.answer({ person, caseId, reply, form: 'case', typed: { case: typed }, work });
  }

  @Post('bukti')
  @Header('content-type', HTML)
  addEvidence(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const typed = readEvidence(readForm(body));
    const work = async () => {
      await this.evidence.add(caseId, person.id, typed);
      return 'evidence';
    };
    return this.pages.answer({ person, caseId, reply, form: 'evidence', typed: { evidence: typed }, work });
  }

  @Post('bukti/:evidenceId/hapus')
  @Header('content-type', HTML)
  removeEvidence(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const work = async () => {
      await this.evidence.remove(caseId, person.id, evidenceId);
      return 'removed';
    };
    return this.pages.answer({ person, caseId, reply, form: 'evidence', typed: {}, work });
  }

  @Post('draf')
  @Header('content-type', HTML)
  save(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const form = readForm(body);
    const typed = readDraft(form);
    const base = Number.parseInt(form('draft-base'), 10);
    const work = async () => {
      await this.drafts.save(caseId, person.id, base, typed);
      return 'saved';
    };
    return this.pages.answer({ person, caseId, reply, form: 'draft', typed: { draft: typed }, work });
  }

  @Post('tutup')
  @Header('content-type', HTML)
  decline(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const form = readForm(body);
    const typed = { reason: form('decline-reason'), text: form('decline-text') };
    const work = async () => {
      await this.cases.decline(caseId, person.id, typed.reason, typed.text);
      return 'declined';
    };
    return this.pages.answer({ person, caseId, reply, form: 'decline', typed: { decline: typed }, work });
  }
}

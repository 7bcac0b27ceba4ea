import {
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { CaseCaptures, CaseDesk, EvidenceService, type EvidenceInput } from '../../fact-finding/index.js';
import { signedIn, type SignedIn } from '../../staff/index.js';
import { comesBack, seeOther } from '../kit/index.js';
import { capturePage, type CaptureView } from './capture-page.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { capturePath, tabPath } from './case-model.js';
import { CasePages } from './case-pages.js';
import { inForm, readEvidence } from './forms.js';

const HTML = 'text/html; charset=utf-8';
/** Should a browser ever take a stranger's page for ours, it can do nothing. */
const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
/** While a page is being captured its own page asks again after so many seconds. */
const ASK_AGAIN = '3';

const ENDING = new Map([
  ['application/pdf', 'pdf'],
  ['text/plain', 'txt'],
]);

/** Capturing pages for a case, and quoting from them. */
@Controller('meja/kasus/:id')
export class CapturesController {
  constructor(
    private readonly pages: CasePages,
    private readonly desk: CaseDesk,
    private readonly captures: CaseCaptures,
    private readonly evidence: EvidenceService,
  ) {}

  @Post('rekam')
  @Header('content-type', HTML)
  request(@FromCaseForm() form: CaseForm): Promise<string> {
    const link = { url: form.field('link-url') };
    return this.pages.answer(form, { name: 'link', typed: { link } }, async ({ caseId, person }) =>
      capturePath(caseId, await this.captures.request(caseId, person.id, link)),
    );
  }

  @Get('rekaman/:captureId')
  @Header('content-type', HTML)
  async show(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Param('captureId', ParseUUIDPipe) captureId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const view = await this.view(signedIn(request), caseId, captureId);
    if (view.capture.status === 'pending') reply.header('refresh', ASK_AGAIN);
    return capturePage(view);
  }

  @Post('rekaman/:captureId')
  @Header('content-type', HTML)
  async quote(
    @Param('captureId', ParseUUIDPipe) captureId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    const typed = readEvidence(form.field);
    try {
      await this.evidence.quote(form.caseId, form.person.id, captureId, typed);
      return seeOther(form.reply, `${tabPath(form.caseId, 'bukti')}?selesai=evidence`);
    } catch (error) {
      return await this.comesBack(form, captureId, typed, error);
    }
  }

  @Post('rekaman/:captureId/ulang')
  @Header('content-type', HTML)
  async retry(
    @Param('captureId', ParseUUIDPipe) captureId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    const { caseId, person, reply } = form;
    const page = await this.pages.answer(form, { name: 'link' }, async () => {
      await this.captures.retry(caseId, person.id, captureId);
      return 'page-asked';
    });
    return page === '' ? seeOther(reply, capturePath(caseId, captureId)) : page;
  }

  @Get('rekaman/:captureId/teks')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('content-security-policy', POLICY)
  @Header('x-content-type-options', 'nosniff')
  async text(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Param('captureId', ParseUUIDPipe) captureId: string,
  ): Promise<string> {
    const { capture } = await this.captures.of(caseId, captureId);
    if (capture.text === null) throw notDone();
    return capture.text;
  }

  /** As it came, and never as a page of ours: it is saved, under a name that no browser renders. */
  @Get('rekaman/:captureId/unduh')
  @Header('content-security-policy', POLICY)
  @Header('x-content-type-options', 'nosniff')
  async download(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Param('captureId', ParseUUIDPipe) captureId: string,
  ): Promise<StreamableFile> {
    const { capture } = await this.captures.of(caseId, captureId);
    const { bytes, contentHash } = await this.captures.pageOf(caseId, captureId);
    const ending = ENDING.get(capture.mediaType ?? '') ?? 'html.txt';
    return new StreamableFile(bytes, {
      type: ending === 'pdf' ? 'application/octet-stream' : 'text/plain; charset=utf-8',
      length: bytes.length,
      disposition: `attachment; filename="rekaman-${contentHash.slice(0, 12)}.${ending}"`,
    });
  }

  private async view(person: SignedIn, caseId: string, captureId: string): Promise<CaptureView> {
    const { capture, wished } = await this.captures.of(caseId, captureId);
    return { person, file: await this.desk.file(caseId), capture, wished };
  }

  private async comesBack(
    { person, caseId, reply }: CaseForm,
    captureId: string,
    typed: EvidenceInput,
    error: unknown,
  ): Promise<string> {
    if (!(error instanceof AppError) || error.kind === 'not-found') throw error;
    const view = await this.view(person, caseId, captureId);
    if (error.kind === 'conflict') reply.status(409);
    else comesBack(reply);
    const general = [{ field: '', message: error.message }];
    const errors = error.fields.length > 0 ? inForm('evidence', error.fields) : general;
    return capturePage({ ...view, typed, errors });
  }
}

const notDone = (): AppError =>
  new AppError('not-found', 'capture.not-done', 'Halaman ini belum selesai direkam.');

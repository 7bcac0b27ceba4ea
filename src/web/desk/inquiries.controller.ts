import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CHANNELS, InquiryFiles, type Channel, type IssuedLink } from '../../agencies/index.js';
import { AppError } from '../../common/index.js';
import { CaseInquiries } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';
import type { FormName, Typed } from './forms.js';
import { agencyName } from './inquiry-form.js';
import { inquiryLinksPage } from './inquiry-links-page.js';

const HTML = 'text/html; charset=utf-8';
/** Should a browser ever open a document in place, it can do nothing. */
const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Asking agencies from the case's page. */
@Controller('meja/kasus/:id/klarifikasi')
export class InquiriesController {
  constructor(
    private readonly pages: CasePages,
    private readonly inquiries: CaseInquiries,
    private readonly files: InquiryFiles,
  ) {}

  @Post()
  @Header('content-type', HTML)
  ask(@FromCaseForm() form: CaseForm, @Req() { body }: FastifyRequest): Promise<string> {
    const inquiry = {
      agencyIds: pickedIn(body, form),
      question: form.field('inquiry-question'),
      urgency: form.field('inquiry-urgency'),
      channel: form.field('inquiry-channel'),
    };
    return this.hand(form, { name: 'inquiry', typed: { inquiry } }, () =>
      this.inquiries.ask(form.caseId, form.person.id, inquiry),
    );
  }

  @Post(':inquiryId/tautan')
  @Header('content-type', HTML)
  renewLink(
    @Param('inquiryId', ParseUUIDPipe) inquiryId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    return this.hand(form, { name: 'inquiry' }, async () => [
      await this.inquiries.renewLink(form.caseId, form.person.id, inquiryId, channelIn(form)),
    ]);
  }

  @Post(':inquiryId/tarik')
  @Header('content-type', HTML)
  withdraw(
    @Param('inquiryId', ParseUUIDPipe) inquiryId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    const reason = form.field(`retract-reason-${inquiryId}`);
    const typed = { retract: { inquiryId, reason } };
    return this.pages.answer(form, { name: 'retract', typed }, async ({ caseId, person }) => {
      await aboutOne(inquiryId, () => this.inquiries.withdraw(caseId, person.id, inquiryId, reason));
      return 'inquiry-withdrawn';
    });
  }

  /** A document that came with a reply, to be saved: it is what somebody sent, and is never shown in place. */
  @Get('berkas/:fileId')
  @Header('content-security-policy', POLICY)
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'private, no-store')
  async download(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    const { bytes } = await this.files.document(caseId, fileId);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: `attachment; filename="dokumen-${fileId.slice(0, 8)}.pdf"`,
    });
  }

  /** Links that somebody has to copy are the answer itself, which nobody keeps; those in letters are on their way. */
  private async hand(
    form: CaseForm,
    sent: { name: FormName; typed?: Typed },
    work: () => Promise<IssuedLink[]>,
  ): Promise<string> {
    let links: readonly IssuedLink[] = [];
    const answer = await this.pages.answer(form, sent, async () => {
      links = await work();
      return 'inquiry-sent';
    });
    if (links.every(({ channel }) => channel === 'email')) return answer;
    form.reply.status(200).removeHeader('location').header('cache-control', 'no-store');
    return inquiryLinksPage({ person: form.person, caseId: form.caseId, links });
  }
}

/** Ids of the agencies whose box is ticked. */
function pickedIn(body: unknown, { field }: CaseForm): string[] {
  const start = agencyName('');
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return names
    .filter((name) => name.startsWith(start) && field(name) === 'ya')
    .map((name) => name.slice(start.length));
}

function channelIn({ field }: CaseForm): Channel {
  const channel = CHANNELS.find((known) => known === field('channel'));
  if (!channel) throw new AppError('unprocessable', 'inquiry.channel', 'Pilih cara mengirim.');
  return channel;
}

/** Several questions stand on the page: a complaint names the field of the one it is about. */
async function aboutOne(inquiryId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = error.fields.map((each) => ({ ...each, field: `${each.field}-${inquiryId}` }));
    throw new AppError(error.kind, error.code, error.message, fields);
  }
}

import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService } from '../../archive/index.js';
import { AppError, type FieldError } from '../../common/index.js';
import { AppConfig, publicUrl } from '../../config/index.js';
import { MatchingService } from '../../matching/index.js';
import { QuestionsService } from '../../questions/index.js';
import { comesBack, readForm, seeOther } from '../kit/index.js';
import { words } from '../words/index.js';
import { askDetailsPage } from './ask-details.page.js';
import { inputOf, newKey, readDraft, textErrors, type AskDraft } from './ask-draft.js';
import { askStartPage } from './ask-start.page.js';
import { foundPage } from './found.page.js';
import { receiptPage } from './receipt.page.js';
import { thanksPage } from './thanks.page.js';

const HTML = 'text/html; charset=utf-8';
const CANDIDATES = 4;

/** Asking in three steps without JavaScript: the text, what the archive knows, the details. */
@Controller('tanya')
export class AskController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly matching: MatchingService,
    private readonly archive: ArchiveService,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Header('content-type', HTML)
  start(): string {
    return askStartPage('', []);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async step(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const draft = readDraft(body);
    const field = readForm(body);
    switch (field('langkah')) {
      case 'kirim':
        return this.send(draft, reply);
      case 'tanya':
        return this.details(draft, [], true);
      case 'ini':
        return this.settled(draft.text, field('jawaban'), reply);
      default:
        return this.look(draft, reply);
    }
  }

  @Get('terima-kasih/:slug')
  @Header('content-type', HTML)
  async thanks(@Param('slug') slug: string): Promise<string> {
    return thanksPage(await this.archive.bySlug(slug));
  }

  private async look(draft: AskDraft, reply: FastifyReply): Promise<string> {
    const errors = textErrors(draft.text);
    if (errors.length > 0) {
      comesBack(reply);
      return askStartPage(draft.text, errors);
    }
    const match = await this.matching.match(draft.text, { limit: CANDIDATES });
    return match.decision === 'none' ? this.details(draft, [], false) : foundPage(draft.text, match);
  }

  private async settled(text: string, slug: string, reply: FastifyReply): Promise<string> {
    const { id } = await this.archive.bySlug(slug);
    await this.questions.instant(text, id);
    return seeOther(reply, `/tanya/terima-kasih/${encodeURIComponent(slug)}`);
  }

  private async send(draft: AskDraft, reply: FastifyReply): Promise<string> {
    const input = inputOf(this.canMail ? draft : { ...draft, address: '' });
    try {
      const submitted = await this.questions.submit(input, draft.key);
      return receiptPage(submitted, Boolean(input.contact), `${publicUrl(this.config)}/tiket`);
    } catch (error) {
      const complaint = complaintOf(error);
      if (!complaint) throw error;
      comesBack(reply);
      return this.details(
        { ...draft, key: complaint.freshKey ? newKey() : draft.key },
        complaint.errors,
        false,
      );
    }
  }

  private details(draft: AskDraft, errors: readonly FieldError[], known: boolean): string {
    return askDetailsPage({ draft, errors, canMail: this.canMail, known });
  }

  private get canMail(): boolean {
    return this.config.SMTP_URL !== undefined;
  }
}

/** What the reader can put right; anything else is not for this form to explain. */
function complaintOf(error: unknown): { errors: readonly FieldError[]; freshKey: boolean } | null {
  if (!(error instanceof AppError)) return null;
  if (error.code === 'idempotency.reused') {
    return { errors: [{ field: '', message: words('id').ask.details.alreadySent }], freshKey: true };
  }
  return error.fields.length > 0 ? { errors: error.fields, freshKey: false } : null;
}

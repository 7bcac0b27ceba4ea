import { Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { Inbox, MailSettings } from '../../notices/index.js';
import { signedIn, type SignedIn } from '../../staff/index.js';
import { comesBack, readForm, seeOther } from '../kit/index.js';
import { noticesPage } from './notices-page.js';

const HTML = 'text/html; charset=utf-8';
const PATH = '/meja/kabar';
const LAST_PAGE = 10_000;

/** What each of the team has been told; everybody sees their own alone. */
@Controller('meja/kabar')
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly settings: MailSettings,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const field = readForm(query);
    const page = Math.min(LAST_PAGE, Math.max(1, Number.parseInt(field('hal'), 10) || 1));
    return noticesPage({ ...(await this.read(signedIn(request), page)), done: field('selesai') });
  }

  /** One notice, or all up to the newest that the page had shown. */
  @Post('dibaca')
  async markRead(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { id } = signedIn(request);
    const field = readForm(request.body);
    if (isUUID(field('sampai'))) await this.inbox.markAllRead(id, field('sampai'));
    else if (isUUID(field('id'))) await this.inbox.markRead(id, field('id'));
    return seeOther(reply, `${PATH}?selesai=dibaca`);
  }

  @Post('surel')
  @Header('content-type', HTML)
  async choose(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    try {
      await this.settings.choose(person.id, readForm(request.body)('mail'));
      return seeOther(reply, `${PATH}?selesai=surel`);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'invalid') throw error;
      comesBack(reply);
      return noticesPage({ ...(await this.read(person, 1)), errors: error.fields });
    }
  }

  private async read(person: SignedIn, page: number) {
    const [inbox, mail] = await Promise.all([this.inbox.list(person.id, page), this.settings.of(person.id)]);
    return { person, inbox, mail };
  }
}

import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService } from '../../../archive/index.js';
import { AppError } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { PageLang, comesBack, ownPolicy } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { answerAt } from './answer-address.js';
import { embedPage, searchBoxPage } from './embed.page.js';
import { embedSheet } from './embed.sheet.js';
import { guidePage, type Guide } from './guide.page.js';

const HTML = 'text/html; charset=utf-8';
/** No answer's address is longer. */
const ADDRESS_LETTERS = 500;

/** What partners show of ours within their own pages. */
@Controller('sematan')
export class EmbedController {
  private readonly site: string;

  constructor(
    private readonly archive: ArchiveService,
    config: AppConfig,
  ) {
    this.site = publicUrl(config);
  }

  @Get()
  @Header('content-type', HTML)
  async guide(
    @PageLang() lang: Lang,
    @Query('alamat') alamat: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const address = typeof alamat === 'string' ? alamat.trim().slice(0, ADDRESS_LETTERS) : '';
    const chosen = address === '' ? await this.newest() : await this.named(address);
    const unknown = address !== '' && chosen === null;
    if (unknown) comesBack(reply);
    // The previews are pages of our own.
    const policy = String(reply.getHeader('content-security-policy'));
    void reply.header('content-security-policy', `${policy};frame-src 'self'`);
    return guidePage(lang, { site: this.site, address, chosen, unknown });
  }

  @Get('cari')
  @Header('content-type', HTML)
  searchBox(@PageLang() lang: Lang, @Res({ passthrough: true }) reply: FastifyReply): string {
    ownPolicy(reply, { sheet: embedSheet, framed: true, form: true });
    return searchBoxPage(lang, this.site);
  }

  /** A withdrawn answer says so in the same place, with 410. */
  @Get(':slug')
  @Header('content-type', HTML)
  async answer(
    @PageLang() lang: Lang,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const view = await this.archive.bySlug(slug);
    if (view.withdrawnAt !== null) reply.status(410);
    ownPolicy(reply, { sheet: embedSheet, framed: true });
    return embedPage(lang, { view, site: this.site });
  }

  private async newest(): Promise<Guide['chosen']> {
    return (await this.archive.newest(1))[0] ?? null;
  }

  private async named(address: string): Promise<Guide['chosen']> {
    const wanted = answerAt(this.site, address);
    if (wanted === null) return null;
    try {
      const view = await this.archive.bySlug(wanted.slug);
      return view.withdrawnAt === null ? view : null;
    } catch (error) {
      if (error instanceof AppError && error.kind === 'not-found') return null;
      throw error;
    }
  }
}

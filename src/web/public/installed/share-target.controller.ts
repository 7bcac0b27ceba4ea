import { Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormStamps } from '../../../abuse/index.js';
import { AppError, type FieldError } from '../../../common/index.js';
import { TAKES_UPLOADS } from '../../../common/http/index.js';
import { AskDrafts, TEXT_MAX } from '../../../questions/index.js';
import { PageLang, comesBack, href, readForm, seeOther } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { AskCookie, refOf } from '../ask-cookie.js';
import { AskPictures } from '../ask-pictures.js';
import { askStartPage } from '../ask-start.page.js';
import { SharedDraft } from './shared-draft.js';
import { sharedText } from './shared-text.js';

const HTML = 'text/html; charset=utf-8';

/**
 * Where a phone's share sheet sends a forward. Anybody can make a browser post here, so all that comes of it is a draft
 * that its owner sees before anything is asked.
 */
@Controller('bagikan')
export class ShareTargetController {
  constructor(
    private readonly drafts: AskDrafts,
    private readonly pictures: AskPictures,
    private readonly stamps: FormStamps,
    private readonly shared: SharedDraft,
    private readonly cookie: AskCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @RouteConfig(TAKES_UPLOADS)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async share(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const { text, isCut } = sharedText(readForm(request.body), TEXT_MAX);
    const { pictures, complaints: refused } = await this.pictures.after(request, [], lang);
    const token = await this.keep(text, pictures);
    if (token === null) return notKept(reply, lang, text, pictures.length > 0);
    this.shared.give(reply, token);
    const faults = new URLSearchParams({
      ...(refused.length > 0 ? { gambar: '1' } : {}),
      ...(isCut ? { teks: '1' } : {}),
    });
    return seeOther(reply, href(lang, faults.size > 0 ? `/bagikan?${faults.toString()}` : '/bagikan'));
  }

  /** The site's own request after it: here the draft joins the others of this browser. */
  @Get()
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async open(
    @Req() request: FastifyRequest,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const token = this.shared.take(request, reply);
    const draft = token === undefined ? null : await this.drafts.read(token);
    if (token === undefined || !draft) return seeOther(reply, href(lang, '/tanya'));
    this.cookie.add(request, reply, token);
    const errors = complaints(lang, query);
    if (errors.length === 0) return seeOther(reply, href(lang, `/tanya?d=${refOf(token)}`));
    comesBack(reply);
    return askStartPage(lang, { ...draft, draft: refOf(token), errors });
  }

  /** Null when there is no room for one more draft. */
  private async keep(text: string, pictures: readonly string[]): Promise<string | null> {
    try {
      return await this.drafts.create({ text, pictures, stamp: this.stamps.issue('ask') });
    } catch (error) {
      if (error instanceof AppError && error.code === 'draft.full') return null;
      throw error;
    }
  }
}

/** What the first request had to say, in the address of the second. */
function complaints(lang: Lang, query: unknown): FieldError[] {
  const field = readForm(query);
  const say = words(lang).installed.shared;
  return [
    ...(field('teks') === '' ? [] : [{ field: 'text', message: say.cut(TEXT_MAX) }]),
    ...(field('gambar') === '' ? [] : [{ field: 'pictures', message: say.picture }]),
  ];
}

function notKept(reply: FastifyReply, lang: Lang, text: string, hadPictures: boolean): string {
  comesBack(reply);
  const message = words(lang).installed.shared.notKept;
  return askStartPage(lang, { text, errors: hadPictures ? [{ field: 'pictures', message }] : [] });
}

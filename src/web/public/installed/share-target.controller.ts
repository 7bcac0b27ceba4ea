import { Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AbuseGuard, guardFacts } from '../../../abuse/index.js';
import type { FieldError } from '../../../common/index.js';
import { TAKES_UPLOADS, uploadedFiles } from '../../../common/http/index.js';
import { TEXT_MAX } from '../../../questions/index.js';
import { PageLang, comesBack, href, readForm, seeOther } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { AskCookie, refOf } from '../ask-cookie.js';
import { AskPictures } from '../ask-pictures.js';
import { askStartPage } from '../ask-start.page.js';
import { SharedDraft } from './shared-draft.js';
import { sharedText } from './shared-text.js';

const HTML = 'text/html; charset=utf-8';
/** All shares of a network count as one content: another site that makes browsers post here must not use up what they may ask. */
const SHARING = 'bagikan';

/**
 * Where a phone's share sheet sends a forward. Anybody can make a browser post here, so all that comes of it is a draft
 * that its owner sees before anything is asked.
 */
@Controller('bagikan')
export class ShareTargetController {
  constructor(
    private readonly pictures: AskPictures,
    private readonly shared: SharedDraft,
    private readonly cookie: AskCookie,
    private readonly guard: AbuseGuard,
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
    const { verdict } = await this.guard.weigh(guardFacts(request), SHARING);
    if (verdict !== 'pass') return notKept(reply, lang, text, uploadedFiles(request).length > 0);
    const { pictures, complaints: refused } = await this.pictures.after(request, [], lang);
    const kept = await this.shared.give(reply, { text, pictures });
    if (!kept) return notKept(reply, lang, text, pictures.length > 0);
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
    const shared = await this.shared.take(request, reply);
    if (!shared) return seeOther(reply, href(lang, '/tanya'));
    const { token, draft } = shared;
    this.cookie.add(request, reply, token);
    const errors = complaints(lang, query);
    if (errors.length === 0) return seeOther(reply, href(lang, `/tanya?d=${refOf(token)}`));
    comesBack(reply);
    return askStartPage(lang, { ...draft, draft: refOf(token), errors });
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

/** What was shared comes back in a form that its reader sends, to be weighed like any other. */
function notKept(reply: FastifyReply, lang: Lang, text: string, hadPictures: boolean): string {
  comesBack(reply);
  const message = words(lang).installed.shared.notKept;
  return askStartPage(lang, { text, errors: hadPictures ? [{ field: 'pictures', message }] : [] });
}

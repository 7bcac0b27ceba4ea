import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Subscribing } from '../../../subscriptions/index.js';
import { PageLang, href, readForm, seeOther } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { SubscribeAsking, readTarget } from './subscribe-asking.js';
import { TOLD, toldPage, toldPath } from './told.page.js';

const HTML = 'text/html; charset=utf-8';

/** Where people say what they want to hear of. */
@Controller('langganan')
export class SubscribeController {
  constructor(
    private readonly asking: SubscribeAsking,
    private readonly subscribing: Subscribing,
  ) {}

  @Get()
  @Header('content-type', HTML)
  form(@PageLang() lang: Lang, @Query() query: unknown): Promise<string> {
    return this.asking.page(lang, query);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async take(
    @Req() request: FastifyRequest,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const outcome = await this.asking.take(request, lang, reply);
    return 'page' in outcome ? outcome.page : seeOther(reply, href(lang, toldPath(outcome.told)));
  }

  @Get('terkirim')
  @Header('content-type', HTML)
  sent(@PageLang() lang: Lang, @Query() query: unknown): string {
    const asked = readForm(query)('cara');
    return toldPage(lang, TOLD.find((each) => each === asked) ?? 'surel');
  }

  /** Whoever knows what the push service calls a browser is that browser. */
  @Post('peramban/berhenti')
  async stopBrowser(
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.subscribing.endBrowser(readTarget(body));
    return seeOther(reply, href(lang, toldPath('berhenti')));
  }
}

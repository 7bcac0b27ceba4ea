import { Controller, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormStamps } from '../../abuse/index.js';
import { AppConfig } from '../../config/index.js';
import { Echoes } from '../../questions/index.js';
import { PageLang } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { EchoCookie } from './echo-cookie.js';
import { echoPage } from './echo.page.js';

/** "I received this too" on an answer. */
@Controller('jawaban')
export class EchoController {
  constructor(
    private readonly echoes: Echoes,
    private readonly cookie: EchoCookie,
    private readonly stamps: FormStamps,
    private readonly config: AppConfig,
  ) {}

  @Post(':slug/juga')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async tap(
    @Param('slug') slug: string,
    @PageLang() lang: Lang,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const browser = this.cookie.token(request, reply);
    const echo = await this.echoes.ofAnswer(slug, { browser, address: request.ip });
    const canMail = this.config.SMTP_URL !== undefined;
    return echoPage(lang, { ...echo, stamp: this.stamps.issue('ticket'), canMail });
  }
}

import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TAKES_UPLOADS } from '../../common/http/index.js';
import { PageLang, readForm } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { ClarificationPages } from './clarification-pages.js';

const HTML = 'text/html; charset=utf-8';

/** Where an agency answers: the link is all that is needed, and opens nothing else. */
@Controller('klarifikasi/:token')
export class ClarificationController {
  constructor(private readonly pages: ClarificationPages) {}

  @Get()
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  show(
    @Param('token') token: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show({ token, request, lang, reply }, { done: readForm(query)('selesai') });
  }

  @Post()
  @HttpCode(200)
  @RouteConfig(TAKES_UPLOADS)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  answer(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.answer({ token, request, lang, reply });
  }
}

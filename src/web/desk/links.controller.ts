import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TroubledLinks } from '../../fact-finding/index.js';
import { signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { linksPage } from './links-page.js';

const LAST_PAGE = 400;

/** Links of evidence that need somebody's eye. */
@Controller('meja/tautan')
export class LinksController {
  constructor(private readonly links: TroubledLinks) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const asked = Number.parseInt(readForm(query)('hal'), 10);
    const page = Math.min(Math.max(asked || 1, 1), LAST_PAGE);
    return linksPage({ person: signedIn(request), ...(await this.links.list(page)) });
  }
}

import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService } from '../../archive/index.js';
import { PageLang, comesBack } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { archivePage } from './archive.page.js';
import { readArchiveQuery } from './archive-query.js';

const PAGE_ROWS = 20;
const SIMILAR = 5;

@Controller('arsip')
export class ArchiveController {
  constructor(private readonly archive: ArchiveService) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async list(
    @PageLang() lang: Lang,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = readArchiveQuery(lang, query);
    if (asked.errors.length > 0) {
      comesBack(reply);
      return archivePage(lang, asked, null);
    }
    const search = { ...asked.search, limit: PAGE_ROWS };
    const found = await this.archive.search(search);
    const similar = found.total === 0 ? await this.archive.similar(search, SIMILAR) : [];
    return archivePage(lang, asked, { found, similar });
  }
}

import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService } from '../../archive/index.js';
import { InterimReader } from '../../fact-finding/index.js';
import { PageLang, comesBack } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { archivePage } from './archive.page.js';
import { readArchiveQuery } from './archive-query.js';

const PAGE_ROWS = 20;
const SIMILAR = 5;
const INTERIMS = 3;

@Controller('arsip')
export class ArchiveController {
  constructor(
    private readonly archive: ArchiveService,
    private readonly interims: InterimReader,
  ) {}

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
    // Whoever looks here first meets what is said of an emergency; it is no answer and stands in no list of them.
    const interims = asked.search.page === 1 ? await this.interims.newest(INTERIMS) : [];
    return archivePage(lang, asked, { found, similar, interims });
  }
}

import { Controller, Get, Header, Query } from '@nestjs/common';
import { AppError } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { ProofLog } from '../../../proof/index.js';
import { PageLang } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { logPage } from './log.page.js';

const PAGE_ROWS = 50;

/** What was signed, for everybody to read. */
@Controller('data/log')
export class LogController {
  private readonly site: string;

  constructor(
    private readonly log: ProofLog,
    config: AppConfig,
  ) {
    this.site = publicUrl(config);
  }

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async page(@PageLang() lang: Lang, @Query('halaman') given: unknown): Promise<string> {
    const page = given === undefined ? 1 : pageNumber(given);
    const head = await this.log.end();
    const last = head.size - (page - 1) * PAGE_ROWS;
    const first = Math.max(1, last - PAGE_ROWS + 1);
    const lines = last < 1 ? [] : await this.log.lines(first, last - first + 1);
    const entries = { items: lines.toReversed(), total: head.size, page, pageSize: PAGE_ROWS };
    const withdrawn = await this.log.withdrawnAmong(lines.flatMap(({ slug }) => slug ?? []));
    return logPage({ lang, head, entries, withdrawn, site: this.site });
  }
}

function pageNumber(given: unknown): number {
  if (typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new AppError('not-found', 'log.page', 'Halaman ini tidak ada.');
}

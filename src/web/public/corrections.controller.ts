import { Controller, Get, Header, Query } from '@nestjs/common';
import { Corrections } from '../../archive/index.js';
import { AppError } from '../../common/index.js';
import { PageLang, readForm } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { correctionsPage } from './corrections.page.js';
import { ServiceFacts } from './service-facts.js';

/** Everything that was not left as it was published. */
@Controller('koreksi')
export class CorrectionsController {
  constructor(
    private readonly corrections: Corrections,
    private readonly facts: ServiceFacts,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@PageLang() lang: Lang, @Query() query: unknown): Promise<string> {
    const typed = readForm(query)('halaman');
    if (!/^(?:[1-9]\d{0,5})?$/.test(typed)) {
      throw new AppError('not-found', 'corrections.past-end', 'Daftar koreksi tidak sepanjang itu.');
    }
    const page = await this.corrections.page(Number(typed || '1'));
    return correctionsPage(lang, this.facts.workingTime(lang), page);
  }
}

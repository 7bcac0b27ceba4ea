import { Controller, Get, Header } from '@nestjs/common';
import { Citations } from '../../archive/index.js';
import { PartnersService } from '../../partners/index.js';
import { PageLang } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { partnersPage } from './partners.page.js';

/** What is shown of each partner; the archive has the rest. */
const CITATIONS = 10;

/** The reference media, for everybody. */
@Controller('mitra')
export class PublicPartnersController {
  constructor(
    private readonly partners: PartnersService,
    private readonly citations: Citations,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@PageLang() lang: Lang): Promise<string> {
    const partners = await this.partners.active();
    const names = partners.map(({ name }) => name);
    return partnersPage({ lang, partners, citations: await this.citations.of(names, CITATIONS) });
  }
}

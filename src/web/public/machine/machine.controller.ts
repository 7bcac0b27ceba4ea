import { Controller, Get, Header, Param } from '@nestjs/common';
import { AnswerAddresses, AnswerLists } from '../../../archive/index.js';
import { AppError, KELURAHAN } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { placePath } from '../lists/place.js';
import { llmsText } from './llms.js';
import { answerPages, sitemapIndex, sitemapOf } from './sitemap.js';

const XML = 'application/xml; charset=utf-8';

/** Pages that stay whatever is published. */
const STANDING = [
  ...['/', '/arsip', '/tanya', '/topik', '/tempat', '/bulan', '/mitra', '/literasi', '/literasi/kuis'],
  ...['/statistik', '/koreksi', '/metodologi', '/tentang', '/privasi', '/langganan', '/verifikasi', '/data'],
];

/** What programs ask a site for: where everything is. */
@Controller()
export class MachineController {
  private readonly site: string;

  constructor(
    private readonly addresses: AnswerAddresses,
    private readonly lists: AnswerLists,
    config: AppConfig,
  ) {
    this.site = publicUrl(config);
  }

  @Get('sitemap.xml')
  @Header('content-type', XML)
  async index(): Promise<string> {
    return sitemapIndex(this.site, await this.addresses.parts());
  }

  @Get('sitemap/:file')
  @Header('content-type', XML)
  async part(@Param('file') file: string): Promise<string> {
    if (file === 'halaman.xml') return this.pages();
    const [, number] = /^([1-9]\d{0,4})\.xml$/.exec(file) ?? [];
    const addresses = number === undefined ? [] : await this.addresses.of(Number(number));
    if (addresses.length === 0) throw new AppError('not-found', 'sitemap.unknown', 'Berkas ini tidak ada.');
    return sitemapOf(this.site, answerPages(addresses));
  }

  @Get('llms.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  llms(): string {
    return llmsText(this.site);
  }

  private async pages(): Promise<string> {
    const [topics, months] = await Promise.all([this.lists.topics(), this.lists.months()]);
    const paths = [
      ...STANDING,
      ...topics.map(({ slug }) => `/topik/${slug}`),
      ...KELURAHAN.map(placePath),
      ...months.map(({ month }) => `/bulan/${month}`),
    ];
    return sitemapOf(
      this.site,
      paths.map((path) => ({ path, modifiedAt: null })),
    );
  }
}

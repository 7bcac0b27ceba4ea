import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnswerLists, ArchiveService } from '../../../archive/index.js';
import { AppError, kelurahanNamed } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { PageLang, href, readForm } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { monthsPage, placesPage, topicsPage } from './index-pages.js';
import { introOf } from './intro.js';
import { listPage } from './list.page.js';
import { isMonth, momentsOf, monthNow } from './month.js';
import { monthPage } from './month.page.js';
import { districtOf, placePath } from './place.js';

const HTML = 'text/html; charset=utf-8';
const PAGE_ROWS = 20;

/** Lists of answers that stay at their address: topics, kelurahan, months. */
@Controller()
export class ListsController {
  private readonly site: string;

  constructor(
    private readonly lists: AnswerLists,
    private readonly archive: ArchiveService,
    config: AppConfig,
  ) {
    this.site = publicUrl(config);
  }

  @Get('topik')
  @Header('content-type', HTML)
  async topics(@PageLang() lang: Lang): Promise<string> {
    return topicsPage(lang, this.site, await this.lists.topics());
  }

  @Get('topik/:slug')
  @Header('content-type', HTML)
  async topic(@PageLang() lang: Lang, @Param('slug') slug: string, @Query() query: unknown): Promise<string> {
    const text = words(lang);
    const say = text.lists.topics;
    const topic = await this.lists.topic(slug);
    if (topic === null) throw new AppError('not-found', 'topic.unknown', 'Topik ini belum punya jawaban.');
    const intro = introOf(text, slug) ?? say.description(topic.name);
    return listPage({
      ...{ lang, site: this.site, path: `/topik/${slug}`, title: say.of(topic.name) },
      ...{ description: intro, lead: <p class="lead">{intro}</p>, empty: say.empty, follow: true },
      answers: await this.lists.ofTopic(topic, pageIn(query), PAGE_ROWS),
      search: { topik: topic.name },
      parent: { name: say.title, path: '/topik' },
    });
  }

  @Get('tempat')
  @Header('content-type', HTML)
  async places(@PageLang() lang: Lang): Promise<string> {
    return placesPage(lang, this.site, await this.lists.places());
  }

  /** Every spelling of a kelurahan's name leads to the one address of its page. */
  @Get('tempat/:slug')
  @Header('content-type', HTML)
  async place(
    @PageLang() lang: Lang,
    @Param('slug') slug: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const place = kelurahanNamed(slug);
    if (place === undefined)
      throw new AppError('not-found', 'place.unknown', 'Kelurahan ini tidak ada di Kota Kupang.');
    const path = placePath(place);
    if (path !== `/tempat/${slug}`) return movedTo(reply, href(lang, path));
    const say = words(lang).lists.places;
    const found = await this.archive.search({ kelurahan: place, page: pageIn(query), limit: PAGE_ROWS });
    return listPage({
      ...{ lang, site: this.site, path, title: say.of(place), description: say.description(place) },
      ...{ lead: <p class="lead">{say.about(place, districtOf(place))}</p>, empty: say.empty, follow: true },
      answers: { ...found, total: Math.min(found.total, found.deepest) },
      exact: found.totalIsExact,
      search: { kelurahan: place },
      parent: { name: say.title, path: '/tempat' },
    });
  }

  @Get('bulan')
  @Header('content-type', HTML)
  async months(@PageLang() lang: Lang): Promise<string> {
    return monthsPage(lang, this.site, await this.lists.months());
  }

  @Get('bulan/:month')
  @Header('content-type', HTML)
  async month(
    @PageLang() lang: Lang,
    @Param('month') month: string,
    @Query() query: unknown,
  ): Promise<string> {
    if (!isMonth(month) || month > monthNow())
      throw new AppError('not-found', 'month.unknown', 'Bulan ini tidak dikenal.');
    const [found, months] = await Promise.all([
      this.archive.search({ ...momentsOf(month), page: pageIn(query), limit: PAGE_ROWS }),
      this.lists.months(),
    ]);
    const earliest = months.at(-1)?.month ?? month;
    return monthPage({ lang, site: this.site, month, found, earliest });
  }
}

/** 'not-found' for a page that no list has. */
function pageIn(query: unknown): number {
  const typed = readForm(query)('halaman');
  if (typed === '') return 1;
  if (/^[1-9]\d{0,3}$/.test(typed)) return Number(typed);
  throw new AppError('not-found', 'page.unknown', 'Halaman ini tidak ada.');
}

function movedTo(reply: FastifyReply, path: string): string {
  reply.status(301).header('location', path);
  return '';
}

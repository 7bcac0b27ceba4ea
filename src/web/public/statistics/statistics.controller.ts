import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { AppError, csvText } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { StatisticsService, type PublicFigures } from '../../../statistics/index.js';
import { PageLang, readForm } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { figuresData } from './figures-data.js';
import { statisticsPage } from './statistics.page.js';
import { figureTable, isTableName } from './tables.js';

const CACHE = 'public, max-age=300';

/** What the city does, in numbers that everybody may read and take along. */
@Controller('statistik')
export class StatisticsController {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@PageLang() lang: Lang, @Query() query: unknown): Promise<string> {
    const figures = await this.figures(query);
    return statisticsPage(lang, figures, lang === 'id' ? figuresData(figures, publicUrl(this.config)) : null);
  }

  @Get(':name.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment')
  @Header('cache-control', CACHE)
  async csv(@Param('name') name: string, @Query() query: unknown): Promise<string> {
    if (!isTableName(name)) {
      throw new AppError('not-found', 'statistics.unknown', words('id').statistics.unknownTable);
    }
    return csvText(figureTable(name, await this.figures(query)).lines);
  }

  /** Of the year that is asked for, or of the last twelve months. */
  private async figures(query: unknown): Promise<PublicFigures> {
    const typed = readForm(query)('tahun');
    const year = typed === '' ? null : Number(/^\d{4}$/.exec(typed)?.[0] ?? 0);
    const figures = await this.statistics.of(year);
    if (figures === null) {
      throw new AppError('not-found', 'statistics.unknown', words('id').statistics.unknownYear);
    }
    return figures;
  }
}

import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { signedIn } from '../../staff/index.js';
import { DeskFigures } from '../../statistics/index.js';
import { readForm } from '../kit/index.js';
import { figuresCsv } from './figures-csv.js';
import { figuresPage, PERIODS, type Period } from './figures-page.js';

/** Medians and 90th percentiles of the desk. */
@Controller('meja')
export class FiguresController {
  constructor(private readonly figures: DeskFigures) {}

  @Get('angka')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const days = periodIn(query);
    const rows = await this.figures.since(days, new Date());
    return figuresPage({ person: signedIn(request), days, rows });
  }

  @Get('angka.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="angka-meja.csv"')
  async csv(@Query() query: unknown): Promise<string> {
    return figuresCsv(await this.figures.since(periodIn(query), new Date()));
  }
}

const periodIn = (query: unknown): Period => {
  const wanted = Number(readForm(query)('hari'));
  return PERIODS.find((period) => period === wanted) ?? 30;
};

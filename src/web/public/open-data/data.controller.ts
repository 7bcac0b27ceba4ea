import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isDay, OpenRecords, startOfDay } from '../../../archive/index.js';
import { AppError } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { ANSWERS_FILE, Editions, jsonLine, type Edition } from '../../../open-data/index.js';
import { PageLang } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { answerSchema } from './answer-schema.js';
import { dataCatalog } from './data-catalog.js';
import { dataPackage } from './data-package.js';
import { CHANGES_LIMIT, MEDIA_TYPES } from './data-paths.js';
import { dataPage } from './data.page.js';
import { laterWhenUnavailable } from './later.js';

/** What there is of open data, for people and for programs. */
@Controller('data')
export class DataController {
  private readonly site: string;

  constructor(
    private readonly editions: Editions,
    private readonly records: OpenRecords,
    config: AppConfig,
  ) {
    this.site = publicUrl(config);
  }

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@PageLang() lang: Lang): Promise<string> {
    return dataPage(lang, this.site, await this.editions.standing());
  }

  @Get('datapackage.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async package(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return dataPackage(await this.newest(reply), this.site);
  }

  @Get('catalog.jsonld')
  @Header('content-type', 'application/ld+json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async catalog(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return dataCatalog(await this.newest(reply), this.site);
  }

  @Get('jawaban.schema.json')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  schema(): object {
    return answerSchema(`${this.site}/data/jawaban.schema.json`);
  }

  /** What `sha256sum -c` reads: every file of now, plain and packed, and the older days. */
  @Get('checksums.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async checksums(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const editions = await laterWhenUnavailable(reply, this.editions.all());
    const now = (editions[0]?.files ?? []).flatMap(({ name, sha256, packedSha256 }) => [
      `${sha256}  ${name}\n`,
      `${packedSha256}  ${name}.gz\n`,
    ]);
    const days = editions.flatMap(({ day, files }) =>
      files.flatMap(({ name, packedSha256 }) =>
        name === ANSWERS_FILE ? [`${packedSha256}  ${day}/${name}.gz\n`] : [],
      ),
    );
    return [...now, ...days].join('');
  }

  /** What changed since a day or a moment, the oldest first; the next lines are at the address in `Link`. */
  @Get('perubahan.jsonl')
  @Header('content-type', `${MEDIA_TYPES.jsonl}; charset=utf-8`)
  @Header('cache-control', 'no-cache')
  async changes(
    @Query('sejak') since: unknown,
    @Query('kursor') cursor: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const after = typeof cursor === 'string' && cursor !== '' ? cursor : null;
    const from = after === null ? momentIn(since) : NEVER;
    const { items, next } = await this.records.changes(from, after, CHANGES_LIMIT);
    if (next !== null) void reply.header('link', `</data/perubahan.jsonl?kursor=${next}>; rel="next"`);
    return items.map(jsonLine).join('');
  }

  private async newest(reply: FastifyReply): Promise<Edition> {
    const [newest] = await laterWhenUnavailable(reply, this.editions.all());
    if (newest) return newest;
    throw new AppError('unavailable', 'data.none-yet', 'Berkas data belum ada. Coba lagi sebentar lagi.');
  }
}

const NEVER = new Date(0);

/** A day, or a moment in UTC. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,3})?Z)?$/;

/** A day begins at midnight in Kupang. */
function momentIn(since: unknown): Date {
  if (since === undefined || since === '') return NEVER;
  const typed = typeof since === 'string' && MOMENT.test(since) ? since : '';
  const moment = isDay(typed) ? startOfDay(typed) : new Date(typed.includes('T') ? typed : NaN);
  // The database knows no year 0.
  if (!Number.isNaN(moment.getTime())) return new Date(Math.max(0, moment.getTime()));
  throw new AppError(
    'invalid',
    'data.since',
    'Tulis "sejak" sebagai tanggal, misalnya 2026-11-01, atau waktu UTC, misalnya 2026-11-01T00:00:00Z.',
  );
}

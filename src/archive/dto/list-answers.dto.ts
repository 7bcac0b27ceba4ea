import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AppError, KELURAHAN, type Kelurahan } from '../../common/index.js';
import { SEARCH_ORDERS, type SearchOrder } from '../../search/index.js';
import type { AnswerSearch } from '../answer-search.js';
import { ANSWER_VERDICTS, KINDS, type AnswerVerdict, type Kind } from '../verdict.js';
import { IsDay, endOfDay, startOfDay } from './day.js';

/** A filter left empty, as a form sends it, is no filter. */
const Empty = (meaning?: number): PropertyDecorator =>
  Transform(({ value, obj, key }: { value: unknown; obj: object; key: string }) =>
    Reflect.get(obj, key) === '' ? meaning : value,
  );

export class ListAnswersDto {
  @ApiPropertyOptional({
    description: 'Words to look for; "a phrase" must stand together, -word must not occur',
    maxLength: 2000,
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  q?: string;

  @ApiPropertyOptional({ enum: ANSWER_VERDICTS })
  @Empty()
  @IsOptional()
  @IsIn(ANSWER_VERDICTS)
  verdict?: AnswerVerdict;

  @ApiPropertyOptional({ enum: KINDS })
  @Empty()
  @IsOptional()
  @IsIn(KINDS)
  kind?: Kind;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Answers that warn of a scam, or the others' })
  @Empty()
  @IsOptional()
  @IsIn(['true', 'false'])
  scam?: 'true' | 'false';

  @ApiPropertyOptional({ maxLength: 80 })
  @Empty()
  @IsOptional()
  @IsString()
  @MaxLength(80)
  topic?: string;

  @ApiPropertyOptional({ enum: KELURAHAN })
  @Empty()
  @IsOptional()
  @IsIn(KELURAHAN)
  kelurahan?: Kelurahan;

  @ApiPropertyOptional({ description: 'Name of the publisher, as it is written', maxLength: 200 })
  @Empty()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  publisher?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Year of publication in WITA',
    minimum: 1900,
    maximum: 9999,
  })
  @Type(() => Number)
  @Empty()
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(9999)
  year?: number;

  @ApiPropertyOptional({ enum: SEARCH_ORDERS, default: 'relevance' })
  @Empty()
  @IsOptional()
  @IsIn(SEARCH_ORDERS)
  order?: SearchOrder;

  @ApiPropertyOptional({ description: 'First day of publication, YYYY-MM-DD in WITA', format: 'date' })
  @Empty()
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ description: 'Last day of publication, YYYY-MM-DD in WITA', format: 'date' })
  @Empty()
  @IsOptional()
  @IsDay()
  to?: string;

  @ApiPropertyOptional({
    description:
      'Where the page begins: taken from next of another page, never made up. page then counts for nothing',
    maxLength: 200,
  })
  @Empty()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    default: 1,
    description: 'By number only so far as anybody reads; next leads through everything',
  })
  @Type(() => Number)
  @Empty(1)
  @IsInt()
  @Min(1)
  @Max(1000)
  page = 1;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @Type(() => Number)
  @Empty(20)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;

  /** The search that was asked for; days become their first and last moment in WITA. 'invalid' when they are the wrong way round. */
  search(): AnswerSearch {
    if (this.from !== undefined && this.to !== undefined && this.to < this.from) throw wrongWayRound();
    return {
      ...{ q: this.q, verdict: this.verdict, kind: this.kind, topic: this.topic },
      ...{ kelurahan: this.kelurahan, publisher: this.publisher },
      scam: this.scam === undefined ? undefined : this.scam === 'true',
      ...{ year: this.year, order: this.order },
      from: this.from === undefined ? undefined : startOfDay(this.from),
      to: this.to === undefined ? undefined : endOfDay(this.to),
      ...{ place: this.cursor, page: this.page, limit: this.limit },
    };
  }
}

function wrongWayRound(): AppError {
  const message = 'Tanggal akhir (to) lebih awal daripada tanggal awal (from).';
  return new AppError('invalid', 'answers.dates', message, [{ field: 'to', message, code: 'date.order' }]);
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ANSWER_VERDICTS, type AnswerVerdict } from '../verdict.js';
import type { AnswerSearch } from '../answer.js';
import { IsDay, endOfDay, startOfDay } from './day.js';

/** A filter left empty, as a form sends it, is no filter. */
const Empty = (meaning?: number): PropertyDecorator =>
  Transform(({ value, obj, key }: { value: unknown; obj: object; key: string }) =>
    Reflect.get(obj, key) === '' ? meaning : value,
  );

export class ListAnswersDto {
  @ApiPropertyOptional({ description: 'Words to look for', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  q?: string;

  @ApiPropertyOptional({ enum: ANSWER_VERDICTS })
  @Empty()
  @IsOptional()
  @IsIn(ANSWER_VERDICTS)
  verdict?: AnswerVerdict;

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

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 1000, default: 1 })
  @Type(() => Number)
  @Empty(1)
  @IsInt()
  @Min(1)
  @Max(1000)
  page = 1;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 20 })
  @Type(() => Number)
  @Empty(20)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;

  /** The search that was asked for; days become their first and last moment in WITA. */
  search(): AnswerSearch {
    return {
      q: this.q,
      verdict: this.verdict,
      from: this.from === undefined ? undefined : startOfDay(this.from),
      to: this.to === undefined ? undefined : endOfDay(this.to),
      page: this.page,
      limit: this.limit,
    };
  }
}

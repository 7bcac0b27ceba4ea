import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { readCursor, writeCursor } from '../../common/index.js';

const PAGE_SIZE = 10;
const PAGE_SIZE_MAX = 100;
const OFFSET_MAX = 1_000;

/** The language that every review of the archive is written in, as BCP 47 and, before 1989, ISO 639 name it. */
const OURS = /^(?:id|ind|in)(?:[-_]|$)/i;

/** What any of Google's clients may send along; it means nothing here. */
class SystemParameters {
  @IsOptional() @IsString() key?: string;
  @IsOptional() @IsString() alt?: string;
  @IsOptional() @IsString() fields?: string;
  @IsOptional() @IsString() prettyPrint?: string;
  @IsOptional() @IsString() quotaUser?: string;
  @IsOptional() @IsString() userIp?: string;
  @IsOptional() @IsString() access_token?: string;
  @IsOptional() @IsString() oauth_token?: string;
  @IsOptional() @IsIn(['1', '2']) '$.xgafv'?: string;
}

/** Pages as Google's service has them: `offset` counts only where there is no `pageToken`. */
export class ClaimsPageDto extends SystemParameters {
  @ApiPropertyOptional({
    description: 'Bahasa tinjauan (BCP 47). Semua tinjauan di sini berbahasa Indonesia: id',
  })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  languageCode?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: PAGE_SIZE, description: 'Paling banyak 100' })
  @Type(() => Number)
  @IsOptional()
  @IsInt()
  @Min(0)
  pageSize?: number;

  @ApiPropertyOptional({ description: 'nextPageToken dari halaman sebelumnya' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  pageToken?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0 })
  @Type(() => Number)
  @IsOptional()
  @IsInt()
  @Min(0)
  offset?: number;

  /** Whether reviews in our language are wanted at all. */
  get wantsOurs(): boolean {
    return !this.languageCode || OURS.test(this.languageCode);
  }

  /** What is asked for; 'invalid' `cursor.invalid` when the token is not one of ours. */
  stretch(): { offset: number; limit: number } {
    const token = this.pageToken ? readCursor(this.pageToken, /^from (\d{1,4})$/)[1] : undefined;
    const offset = Math.min(Number(token ?? this.offset ?? 0), OFFSET_MAX);
    return { offset, limit: Math.min(this.pageSize || PAGE_SIZE, PAGE_SIZE_MAX) };
  }
}

/** Leads to what comes after a stretch. */
export const tokenAfter = ({ offset, limit }: { offset: number; limit: number }): string =>
  writeCursor(`from ${offset + limit}`);

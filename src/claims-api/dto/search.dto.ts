import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { AppError, daysMs } from '../../common/index.js';
import { ClaimsPageDto } from './page.dto.js';

/** A site as people write it: an address, a host name, with www or without. */
const SITE = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+)(?::\d+)?(?:\/.*)?$/i;

/** Query of GET /v1alpha1/claims:search. */
export class SearchClaimsDto extends ClaimsPageDto {
  @ApiPropertyOptional({
    description: 'Wajib, kecuali bila reviewPublisherSiteFilter diisi',
    maxLength: 2_000,
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  query?: string;

  @ApiPropertyOptional({ description: 'Situs penerbit tinjauan, misalnya turnbackhoax.id', maxLength: 300 })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  reviewPublisherSiteFilter?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: 'Umur tinjauan paling banyak, dalam hari',
  })
  @Type(() => Number)
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  maxAgeDays?: number;

  /** The search that is asked for; 'invalid' when nothing is. */
  search(now: Date) {
    const query = this.query?.trim() ?? '';
    const site = siteIn(this.reviewPublisherSiteFilter ?? '');
    if (query === '' && site === null) throw nothingAsked();
    const from = this.maxAgeDays ? new Date(now.getTime() - daysMs(this.maxAgeDays)) : undefined;
    return { ...this.stretch(), query, site, from };
  }
}

const siteIn = (filter: string): string | null =>
  filter === '' ? null : (SITE.exec(filter)?.[1] ?? filter).toLowerCase();

function nothingAsked(): AppError {
  const message = 'Isi query atau reviewPublisherSiteFilter.';
  return new AppError('invalid', 'claims.no-query', message, [{ field: 'query', message }]);
}

/** Query of GET /v1alpha1/claims:imageSearch. */
export class SearchImageDto extends ClaimsPageDto {
  @ApiProperty({ description: 'Alamat http(s) gambar (JPEG, PNG atau WebP) yang dapat dibaca umum' })
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  imageUri!: string;
}

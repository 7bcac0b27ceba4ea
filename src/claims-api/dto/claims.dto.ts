import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { VERDICT_LABELS, type ReviewedClaim, type ReviewedClaims } from '../../archive/index.js';
import { tokenAfter } from './page.dto.js';

class ClaimPublisherDto {
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Nama host' }) site!: string;
}

class ClaimReviewDto {
  @ApiProperty({ type: ClaimPublisherDto }) publisher!: ClaimPublisherDto;
  @ApiProperty({ format: 'uri' }) url!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date-time' }) reviewDate!: string;
  @ApiProperty({ description: 'Kata putusannya' }) textualRating!: string;
  @ApiProperty({ enum: ['id'] }) languageCode!: string;
}

class ClaimDto {
  @ApiProperty() text!: string;
  @ApiProperty({ type: [ClaimReviewDto] }) claimReview!: ClaimReviewDto[];
}

/** As Google's FactCheckClaimSearchResponse: what is empty is left out. */
export class ClaimsDto {
  @ApiPropertyOptional({ type: [ClaimDto] }) claims?: ClaimDto[];
  @ApiPropertyOptional() nextPageToken?: string;
}

class ImageResultDto {
  @ApiProperty({ type: ClaimDto }) claim!: ClaimDto;
}

/** As Google's FactCheckClaimImageSearchResponse. */
export class ImageClaimsDto {
  @ApiPropertyOptional({ type: [ImageResultDto] }) results?: ImageResultDto[];
  @ApiPropertyOptional() nextPageToken?: string;
}

const claim = ({ claim: text, title, verdict, url, publisher, reviewedAt }: ReviewedClaim): ClaimDto => ({
  text,
  claimReview: [
    {
      publisher: { name: publisher.name, site: publisher.site },
      ...{ url, title, reviewDate: reviewedAt.toISOString() },
      ...{ textualRating: VERDICT_LABELS[verdict], languageCode: 'id' },
    },
  ],
});

interface Asked {
  offset: number;
  limit: number;
}

const pageOf = (more: boolean, asked: Asked) => (more ? { nextPageToken: tokenAfter(asked) } : {});

export function claimsDto({ items, more }: ReviewedClaims, asked: Asked): ClaimsDto {
  return { ...(items.length > 0 && { claims: items.map(claim) }), ...pageOf(more, asked) };
}

export function imageClaimsDto({ items, more }: ReviewedClaims, asked: Asked): ImageClaimsDto {
  const results = items.map((item) => ({ claim: claim(item) }));
  return { ...(results.length > 0 && { results }), ...pageOf(more, asked) };
}

import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FoundAnswers } from '../answer-search.js';
import { AnswerItemDto, answerItemDto } from './answer.dto.js';

export class FacetValueDto {
  @ApiProperty() value!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
}

const counted: ApiPropertyOptions = { type: [FacetValueDto] };

export class FacetsDto {
  @ApiProperty(counted) verdict!: FacetValueDto[];
  @ApiProperty(counted) kind!: FacetValueDto[];
  @ApiProperty(counted) scam!: FacetValueDto[];
  @ApiProperty(counted) topic!: FacetValueDto[];
  @ApiProperty(counted) kelurahan!: FacetValueDto[];
  @ApiProperty(counted) publisher!: FacetValueDto[];
  @ApiProperty(counted) year!: FacetValueDto[];
}

export class AnswerListDto {
  @ApiProperty({ type: 'integer', description: 'Answers found; a lower bound unless totalIsExact' })
  total!: number;
  @ApiProperty({ description: 'False: there are more than total, and facets count some of them' })
  totalIsExact!: boolean;
  @ApiProperty({ type: [AnswerItemDto] }) items!: AnswerItemDto[];
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uri',
    description: 'Address of the next page; null on the last. What is published meanwhile moves nothing',
  })
  next!: string | null;
  @ApiProperty({ type: FacetsDto, description: 'What was found, by the values of each filter' })
  facets!: FacetsDto;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'q in another spelling, when words of it are unknown',
  })
  suggestion!: string | null;
}

/** What the world may read of a search, spelled out; `next` is a whole address. */
export function answerListDto(
  { total, totalIsExact, items, facets, suggestion }: FoundAnswers,
  next: string | null,
) {
  return {
    ...{ total, totalIsExact, facets, suggestion, next },
    items: items.map(answerItemDto),
  } satisfies AnswerListDto;
}

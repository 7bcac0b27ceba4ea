import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ANSWER_VERDICTS, type AnswerVerdict } from '../../archive/index.js';
import { DECISIONS, type Decision } from '../decision.js';
import type { Match } from '../matching.service.js';

/** Body of POST /api/v1/match. */
export class MatchRequestDto {
  @ApiProperty({ description: 'Kabar seperti yang beredar', minLength: 1, maxLength: 20_000 })
  @IsString()
  @MinLength(1)
  @MaxLength(20_000)
  text!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 20, default: 5 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit?: number;
}

export class MatchedAnswerDto {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: String, nullable: true }) externalId!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ANSWER_VERDICTS }) verdict!: AnswerVerdict;
  @ApiProperty({ description: 'Probability that the answer is about this text, 0 to 1' }) score!: number;
}

export class MatchDto {
  @ApiProperty({
    enum: DECISIONS,
    description: 'same: the first answer is the answer. similar: answers are candidates.',
  })
  decision!: Decision;
  @ApiProperty({ type: [MatchedAnswerDto] }) answers!: MatchedAnswerDto[];
}

/** What the world may read of a match, spelled out. */
export function matchDto({ decision, answers }: Match): MatchDto {
  return {
    decision,
    answers: answers.map(({ slug, externalId, title, verdict, score }) => ({
      ...{ slug, externalId, title, verdict, score },
    })),
  };
}

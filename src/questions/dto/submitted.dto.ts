import { ApiProperty } from '@nestjs/swagger';
import { ANSWER_VERDICTS } from '../../archive/index.js';
import { QUESTION_STATUSES, type QuestionStatus } from '../question-status.js';
import type { Submitted } from '../questions.service.js';

class MatchedAnswerDto {
  @ApiProperty()
  slug!: string;

  @ApiProperty({ type: String, nullable: true })
  externalId!: string | null;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ANSWER_VERDICTS })
  verdict!: string;

  @ApiProperty()
  score!: number;
}

class SubmittedMatchDto {
  @ApiProperty({ enum: ['same', 'similar', 'none'] })
  decision!: string;

  @ApiProperty({ type: [MatchedAnswerDto] })
  answers!: MatchedAnswerDto[];
}

/** Answer to POST /api/v1/questions. The receipt code is shown this once. */
export class SubmittedDto {
  @ApiProperty({ example: '0000-0000-0000-0000' })
  receiptCode!: string;

  @ApiProperty({ enum: QUESTION_STATUSES })
  status!: QuestionStatus;

  @ApiProperty({ description: 'Halaman untuk memeriksa tiket; nomornya tidak ada di alamat.' })
  ticketUrl!: string;

  @ApiProperty({ type: SubmittedMatchDto })
  match!: SubmittedMatchDto;
}

/** Every outward field by name. */
export function submittedDto({ receiptCode, status, match }: Submitted, ticketUrl: string): SubmittedDto {
  const answers = match.answers.map(({ slug, externalId, title, verdict, score }) => ({
    slug,
    externalId,
    title,
    verdict,
    score,
  }));
  return { receiptCode, status, ticketUrl, match: { decision: match.decision, answers } };
}

import { ApiProperty } from '@nestjs/swagger';
import { ANSWER_VERDICTS } from '../../archive/index.js';
import { DECLINE_REASONS } from '../decline-reason.js';
import { QUESTION_STATUSES, type QuestionStatus } from '../question-status.js';
import { TICKET_STEPS, type TicketView } from '../ticket.js';

class TicketStepDto {
  @ApiProperty({ enum: TICKET_STEPS })
  step!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Pihak yang ditanyai, bila boleh disebut' })
  waitingFor!: string | null;
}

class DeclinedDto {
  @ApiProperty({ enum: DECLINE_REASONS })
  reason!: string;

  @ApiProperty()
  text!: string;
}

class TicketAnswerDto {
  @ApiProperty()
  slug!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  claim!: string;

  @ApiProperty({ enum: ANSWER_VERDICTS })
  verdict!: string;

  @ApiProperty()
  scam!: boolean;

  @ApiProperty()
  summary!: string;

  @ApiProperty({ type: 'integer' })
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt!: string | null;
}

class TicketInterimDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null once it was taken back' })
  text!: string | null;

  @ApiProperty({ description: 'Whether an official source stands behind it' })
  confirmed!: boolean;

  @ApiProperty({ format: 'date-time' })
  shownAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnReason!: string | null;
}

/** Answer to POST /api/v1/tickets. */
export class TicketViewDto {
  @ApiProperty({ enum: QUESTION_STATUSES })
  status!: QuestionStatus;

  @ApiProperty({ type: [TicketStepDto] })
  timeline!: TicketStepDto[];

  @ApiProperty({ type: DeclinedDto, nullable: true })
  declined!: DeclinedDto | null;

  @ApiProperty({
    type: TicketInterimDto,
    nullable: true,
    description: 'What the team says before its check is finished',
  })
  interim!: TicketInterimDto | null;

  @ApiProperty({ type: TicketAnswerDto, nullable: true })
  answer!: TicketAnswerDto | null;
}

/** Every outward field by name. */
export function ticketViewDto({ status, timeline, declined, interim, answer }: TicketView): TicketViewDto {
  return {
    status,
    timeline: timeline.map(({ step, at, waitingFor }) => ({ step, at: at.toISOString(), waitingFor })),
    declined,
    interim: interim && interimDto(interim),
    answer: answer && answerDto(answer),
  };
}

function interimDto({
  text,
  source,
  shownAt,
  withdrawn,
}: NonNullable<TicketView['interim']>): TicketInterimDto {
  return {
    text,
    confirmed: source !== null,
    shownAt: shownAt.toISOString(),
    withdrawnAt: withdrawn?.at.toISOString() ?? null,
    withdrawnReason: withdrawn?.reason ?? null,
  };
}

function answerDto(answer: NonNullable<TicketView['answer']>): TicketAnswerDto {
  const { slug, url, title, claim, verdict, scam, summary, revision } = answer;
  return {
    slug,
    url,
    title,
    claim,
    verdict,
    scam,
    summary,
    revision,
    publishedAt: answer.publishedAt.toISOString(),
    withdrawnAt: answer.withdrawnAt?.toISOString() ?? null,
  };
}

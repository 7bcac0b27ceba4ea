import { ApiProperty } from '@nestjs/swagger';
import { KELURAHAN, type Kelurahan } from '../../common/index.js';
import { ORIGINS, type AnswerItem, type AnswerView, type Origin } from '../answer.js';
import { SOURCE_TYPES, type SourceType } from '../source-type.js';
import { ANSWER_VERDICTS, KINDS, type AnswerVerdict, type Kind } from '../verdict.js';

const nullableText = { type: String, nullable: true } as const;

export class PublisherDto {
  @ApiProperty() name!: string;
  @ApiProperty(nullableText) url!: string | null;
  @ApiProperty({ description: "True for the city's own answers" }) isCity!: boolean;
}

export class AnswerItemDto {
  @ApiProperty() slug!: string;
  @ApiProperty({ ...nullableText, description: 'Id that the other publisher gave it' }) externalId!:
    string | null;
  @ApiProperty({ description: 'Without a verdict in front' }) title!: string;
  @ApiProperty() claim!: string;
  @ApiProperty({ enum: ANSWER_VERDICTS }) verdict!: AnswerVerdict;
  @ApiProperty({ enum: KINDS, nullable: true }) kind!: Kind | null;
  @ApiProperty() scam!: boolean;
  @ApiProperty() summary!: string;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
  @ApiProperty({ format: 'uri' }) url!: string;
  @ApiProperty({ type: PublisherDto }) publisher!: PublisherDto;
  @ApiProperty({ enum: ORIGINS }) origin!: Origin;
}

export class SourceDto {
  @ApiProperty({ type: 'integer', description: 'What [^n] in the explanation points at' }) number!: number;
  @ApiProperty({ enum: SOURCE_TYPES }) type!: SourceType;
  @ApiProperty() publisher!: string;
  @ApiProperty() title!: string;
  @ApiProperty(nullableText) url!: string | null;
  @ApiProperty(nullableText) quote!: string | null;
  @ApiProperty({ ...nullableText, format: 'date-time' }) observedAt!: string | null;
}

export class InquiryDto {
  @ApiProperty() agency!: string;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ ...nullableText, format: 'date-time', description: 'Null: no reply when it was published' })
  repliedAt!: string | null;
}

export class RevisionNoteDto {
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
  @ApiProperty(nullableText) changeNote!: string | null;
  @ApiProperty({ enum: ANSWER_VERDICTS }) verdict!: AnswerVerdict;
}

export class WithdrawalDto {
  @ApiProperty({ type: 'integer', description: 'The newest revision that was taken down' })
  revision!: number;
  @ApiProperty({ format: 'date-time' }) withdrawnAt!: string;
  @ApiProperty() reason!: string;
}

export class AnswerDto extends AnswerItemDto {
  @ApiProperty({ description: 'Markdown; [^n] points at source number n' }) explanation!: string;
  @ApiProperty({ ...nullableText, description: 'Ready to be sent on, without the address' }) shareText!:
    string | null;
  @ApiProperty({ type: [String] }) topics!: string[];
  @ApiProperty({ enum: KELURAHAN, isArray: true, description: 'Parts of the city it is about' })
  kelurahan!: Kelurahan[];
  @ApiProperty({ type: [SourceDto] }) sources!: SourceDto[];
  @ApiProperty({ type: [InquiryDto] }) inquiries!: InquiryDto[];
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: [RevisionNoteDto], description: 'Those that can be read' })
  revisions!: RevisionNoteDto[];
  @ApiProperty({ type: [WithdrawalDto], description: 'Times that it was taken down before it came back' })
  withdrawals!: WithdrawalDto[];
  @ApiProperty({ ...nullableText, format: 'uri' }) originUrl!: string | null;
}

/** What the world may read of an answer in a list, spelled out. */
export function answerItemDto(item: AnswerItem) {
  const { slug, externalId, title, claim, verdict, kind, scam, summary, url, publisher, origin } = item;
  const publishedAt = item.publishedAt.toISOString();
  const { name, isCity } = publisher;
  return {
    ...{ slug, externalId, title, claim, verdict, kind, scam, summary, publishedAt, url, origin },
    publisher: { name, url: publisher.url, isCity },
  } satisfies AnswerItemDto;
}

/** What the world may read of one answer, spelled out. */
export function answerDto(view: AnswerView) {
  const { explanation, shareText, topics, kelurahan, revision, originUrl } = view;
  return {
    ...answerItemDto(view),
    ...{ explanation, shareText, topics, kelurahan, revision, originUrl },
    sources: view.sources.map(({ number, type, publisher, title, url, quote, observedAt }) => ({
      ...{ number, type, publisher, title, url, quote },
      observedAt: observedAt?.toISOString() ?? null,
    })),
    inquiries: view.inquiries.map(({ agency, askedAt, dueAt, repliedAt }) => ({
      agency,
      askedAt: askedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      repliedAt: repliedAt?.toISOString() ?? null,
    })),
    revisions: view.revisions.map(({ revision: number, publishedAt, changeNote, verdict }) => ({
      revision: number,
      publishedAt: publishedAt.toISOString(),
      changeNote,
      verdict,
    })),
    withdrawals: view.withdrawals.map(({ revision: number, withdrawnAt, reason }) => ({
      ...{ revision: number, withdrawnAt: withdrawnAt.toISOString(), reason },
    })),
  } satisfies AnswerDto;
}

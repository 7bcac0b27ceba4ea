import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiGoneResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../common/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import type { AnswerView } from './answer.js';
import { ArchiveService } from './archive.service.js';
import { isTooDeep, type FoundAnswers } from './answer-search.js';
import { AnswerDto, answerDto } from './dto/answer.dto.js';
import { AnswerListDto, answerListDto } from './dto/answer-list.dto.js';
import { ListAnswersDto } from './dto/list-answers.dto.js';

const NEXT = { description: 'The next page, as in next; none on the last', schema: { type: 'string' } };

/** Throws `gone` with the public reason when an answer has been withdrawn. */
function refuseWithdrawn({ withdrawnAt, withdrawnReason }: AnswerView): void {
  if (withdrawnAt === null) return;
  const day = withdrawnAt.toISOString().slice(0, 10);
  throw new AppError('gone', 'answer.withdrawn', `Jawaban ini ditarik pada ${day}. ${withdrawnReason ?? ''}`);
}

/** An empty page would look like the end of the archive. */
function refuseTooDeep(found: FoundAnswers): void {
  if (!isTooDeep(found)) return;
  const message = `Satu pencarian menunjukkan paling banyak ${found.deepest} jawaban. Persempit dengan kata, saringan, atau rentang tanggal.`;
  throw new AppError('invalid', 'answers.too-deep', message, [{ field: 'page', message }]);
}

@ApiTags('answers')
@Controller('api/v1/answers')
export class AnswersController {
  private readonly base: string;

  constructor(
    private readonly archive: ArchiveService,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  @Get()
  @ApiOperation({ summary: 'Search the published answers; without q the newest come first' })
  @ApiOkResponse({ type: AnswerListDto, headers: { Link: NEXT } })
  async list(
    @Query() query: ListAnswersDto,
    @Req() { url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.archive.search(query.search());
    refuseTooDeep(found);
    const next = found.next === null ? null : this.addressAt(url, found.next);
    if (next !== null) reply.header('link', `<${next}>; rel="next"`);
    return answerListDto(found, next);
  }

  /** The same search from another place on. */
  private addressAt(url: string, place: string): string {
    const address = new URL(url, this.base);
    address.searchParams.delete('page');
    address.searchParams.set('cursor', place);
    return `${this.base}${address.pathname}${address.search}`;
  }

  @Get(':slug')
  @ApiOperation({ summary: 'One published answer, with its explanation, sources and revisions' })
  @ApiOkResponse({ type: AnswerDto })
  @ApiNotFoundResponse({ description: 'No such answer' })
  @ApiGoneResponse({ description: 'Withdrawn; the detail gives the date and the reason' })
  async one(@Param('slug') slug: string) {
    const view = await this.archive.bySlug(slug);
    refuseWithdrawn(view);
    return answerDto(view);
  }
}

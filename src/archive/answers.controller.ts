import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiGoneResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AppError } from '../common/index.js';
import type { AnswerView } from './answer.js';
import { ArchiveService } from './archive.service.js';
import { isTooDeep, type FoundAnswers } from './answer-search.js';
import { AnswerDto, answerDto } from './dto/answer.dto.js';
import { AnswerListDto, answerListDto } from './dto/answer-list.dto.js';
import { ListAnswersDto } from './dto/list-answers.dto.js';

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
  constructor(private readonly archive: ArchiveService) {}

  @Get()
  @ApiOperation({ summary: 'Search the published answers; without q the newest come first' })
  @ApiOkResponse({ type: AnswerListDto })
  async list(@Query() query: ListAnswersDto) {
    const found = await this.archive.search(query.search());
    refuseTooDeep(found);
    return answerListDto(found);
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

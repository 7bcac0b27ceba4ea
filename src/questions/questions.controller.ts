import { Body, Controller, Header, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { guardFacts } from '../abuse/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import { SubmitQuestionDto } from './dto/submit-question.dto.js';
import { submittedDto, SubmittedDto } from './dto/submitted.dto.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { QuestionsService } from './questions.service.js';

@ApiTags('questions')
@Controller('api/v1/questions')
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly config: AppConfig,
  ) {}

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ajukan pertanyaan; nomor tiket hanya diberikan sekali ini' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Kunci yang sama memberi tiket yang sama',
  })
  @ApiCreatedResponse({ type: SubmittedDto })
  async submit(
    @Body() body: SubmitQuestionDto,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<SubmittedDto> {
    const { text = '', links, seenOn, kelurahan, contact, rejectedAnswers, pictures } = body;
    const input = { text, links, seenOn, kelurahan, contact, rejectedAnswers, pictures };
    const submitted = await this.questions.submit(input, idempotencyKeyOf(key), {
      facts: guardFacts(request),
    });
    return submittedDto(submitted, `${publicUrl(this.config)}/tiket`);
  }
}

import { randomBytes } from 'node:crypto';
import { Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VolunteerBudget } from '../../abuse/index.js';
import type { FieldError } from '../../common/index.js';
import { AppConfig } from '../../config/index.js';
import { QuestionsService } from '../../questions/index.js';
import { signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { directIn, inputOf } from '../public/ask-forms.js';
import { complaintOf, sendsMail, ticketAddress } from '../public/asking.js';
import { volunteerSendPage, volunteerSentPage } from './volunteer-send-page.js';

const HTML = 'text/html; charset=utf-8';

const newKey = (): string => randomBytes(18).toString('base64url');

/** The key of the form; a new one when it has none of ours. */
function keyIn(body: unknown): string {
  const key = readForm(body)('kunci');
  return /^[\w-]{24}$/.test(key) ? key : newKey();
}

/** A volunteer asks for somebody who cannot. */
@Controller('meja/duta/kirim')
export class VolunteerSendController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly budget: VolunteerBudget,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Header('content-type', HTML)
  form(@Req() request: FastifyRequest): string {
    return this.page(request, newKey(), []);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async send(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const key = keyIn(request.body);
    try {
      await this.budget.charge(person.id, 'question');
      const content = directIn(request.body);
      const input = inputOf(sendsMail(this.config) ? content : { ...content, address: '' });
      const { receiptCode } = await this.questions.submit(input, key, { submittedBy: person.id });
      return volunteerSentPage(person, receiptCode, ticketAddress(this.config));
    } catch (error) {
      const { status, errors, reused } = complaintOf(error, 'id');
      reply.status(status);
      return this.page(request, reused ? newKey() : key, errors);
    }
  }

  private page(request: FastifyRequest, sendKey: string, errors: readonly FieldError[]): string {
    const content = directIn(request.body);
    const canMail = sendsMail(this.config);
    return volunteerSendPage({ person: signedIn(request), content, sendKey, canMail, errors });
  }
}

import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VolunteerBudget } from '../../abuse/index.js';
import { AppError, type FieldError } from '../../common/index.js';
import { EvidenceOffers, VolunteerCases, type EvidenceInput } from '../../fact-finding/index.js';
import { signedIn } from '../../staff/index.js';
import { readForm, seeOther } from '../kit/index.js';
import { volunteerOfferPage } from './volunteer-offer-page.js';
import { volunteerPage } from './volunteer-page.js';

const HTML = 'text/html; charset=utf-8';

function offerIn(body: unknown): EvidenceInput {
  const field = readForm(body);
  return {
    type: field('type'),
    publisher: field('publisher'),
    title: field('title'),
    url: field('url'),
    captureText: field('captureText'),
    quote: field('quote'),
    isPrimaryOfficial: false,
  };
}

/** What volunteers see of the cases, and the sources they bring. */
@Controller('meja/duta')
export class VolunteerController {
  constructor(
    private readonly cases: VolunteerCases,
    private readonly offers: EvidenceOffers,
    private readonly budget: VolunteerBudget,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const person = signedIn(request);
    const asked = readForm(query);
    const page = Math.min(Math.max(1, Math.trunc(Number(asked('halaman'))) || 1), 10_000);
    const cases = await this.cases.list(person.id, page);
    return volunteerPage({ person, cases, done: asked('selesai') === 'sumber' });
  }

  @Get('kasus/:id')
  @Header('content-type', HTML)
  form(@Req() request: FastifyRequest, @Param('id') id: string): Promise<string> {
    return this.page(request, id, []);
  }

  @Post('kasus/:id')
  @HttpCode(200)
  @Header('content-type', HTML)
  async offer(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    await this.cases.one(person.id, id);
    try {
      await this.budget.charge(person.id, 'source');
      await this.offers.offer(id, person.id, offerIn(request.body));
      return seeOther(reply, '/meja/duta?selesai=sumber');
    } catch (error) {
      if (!(error instanceof AppError) || error.fields.length === 0) throw error;
      reply.status(error.kind === 'too-many' ? 429 : 422);
      return this.page(request, id, error.fields);
    }
  }

  private async page(request: FastifyRequest, id: string, errors: readonly FieldError[]): Promise<string> {
    const person = signedIn(request);
    const item = await this.cases.one(person.id, id);
    return volunteerOfferPage({ person, item, typed: offerIn(request.body), errors });
  }
}

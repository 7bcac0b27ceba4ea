import { Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '../../calendar/index.js';
import { AppError, type FieldError } from '../../common/index.js';
import { isDay, Roster } from '../../duty/index.js';
import { signedIn, type SignedIn } from '../../staff/index.js';
import { comesBack, readForm, seeOther } from '../kit/index.js';
import { words } from '../words/index.js';
import { dutyPage, ROSTER_DAYS, type TypedDuty } from './duty-page.js';
import { ticked } from './forms.js';

const HTML = 'text/html; charset=utf-8';
const PATH = '/meja/piket';

/** What the page shows beside the roster. */
interface Shown {
  from?: string;
  done?: string;
  errors?: readonly FieldError[];
  typed?: TypedDuty;
}

/** The roster: everybody at the desk reads it, editors and administrators change it. */
@Controller('meja/piket')
export class DutyController {
  constructor(private readonly roster: Roster) {}

  @Get()
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const field = readForm(query);
    return this.page(signedIn(request), { from: field('dari'), done: field('selesai') });
  }

  @Post('tambah')
  @Header('content-type', HTML)
  async add(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const field = readForm(request.body);
    const typed = {
      staffId: field('staffId'),
      from: field('from'),
      to: field('to'),
      workingDaysOnly: ticked(field('working')),
    };
    try {
      if (!isUUID(typed.staffId)) throw nobodyChosen();
      await this.roster.assign(person.id, typed);
      return seeOther(reply, `${PATH}?selesai=tambah`);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'unprocessable') throw error;
      comesBack(reply);
      return this.page(person, { errors: error.fields, typed });
    }
  }

  @Post('hapus')
  async remove(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const field = readForm(request.body);
    const [day, staffId] = [field('day'), field('staffId')];
    if (isDay(day) && isUUID(staffId)) await this.roster.remove(signedIn(request).id, day, staffId);
    return seeOther(reply, `${PATH}?selesai=hapus`);
  }

  private async page(person: SignedIn, { from = '', ...shown }: Shown): Promise<string> {
    const today = dayOf(new Date());
    const [days, candidates] = await Promise.all([
      this.roster.days(isDay(from) ? from : today, ROSTER_DAYS),
      person.role === 'fact-finder' ? null : this.roster.candidates(),
    ]);
    return dutyPage({ person, today, days, candidates, ...shown });
  }
}

function nobodyChosen(): AppError {
  const message = words('id').duty.choose;
  return new AppError('unprocessable', 'duty.nobody', message, [{ field: 'staffId', message }]);
}

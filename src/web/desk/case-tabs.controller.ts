import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { TAB_NAMES, type TabName } from './case-model.js';
import { CasePages } from './case-pages.js';

const [OWN, ...OTHERS] = TAB_NAMES;

/** Reading one case, tab by tab. */
@Controller('meja/kasus/:id')
export class CaseTabsController {
  constructor(private readonly pages: CasePages) {}

  @Get(['', ...OTHERS])
  @Header('content-type', 'text/html; charset=utf-8')
  show(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Query() query: unknown,
  ): Promise<string> {
    const read = readForm(query);
    const part = Number.parseInt(read('hal'), 10);
    const state = { done: read('selesai'), narrow: read, ...(part > 0 && { part }) };
    return this.pages.render({ person: signedIn(request), caseId: id }, tabOf(request), state);
  }
}

/** The tab that the route names. */
function tabOf(request: FastifyRequest): TabName {
  const last = request.routeOptions.url?.split('/').at(-1);
  return OTHERS.find((tab) => tab === last) ?? OWN;
}

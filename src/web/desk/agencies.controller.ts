import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AgenciesService, type AgencyInput, type AgencySearch } from '../../agencies/index.js';
import { AppError, TOPICS, type FieldError } from '../../common/index.js';
import { signedIn } from '../../staff/index.js';
import { comesBack, readForm, seeOther, type FormReader } from '../kit/index.js';
import { agenciesPage } from './agencies-page.js';
import { agencyPage, AGENCIES_PATH, NO_AGENCY, topicName } from './agency-page.js';

const HTML = 'text/html; charset=utf-8';
const LAST_PAGE = 10_000;
const ALL: AgencySearch = { q: '', topic: null, inactive: false, page: 1 };

/** The directory of those who can be asked: read by the desk, kept by editors. */
@Controller('meja/instansi')
export class AgenciesController {
  constructor(private readonly agencies: AgenciesService) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const field = readForm(query);
    const page = Math.min(LAST_PAGE, Math.max(1, Number.parseInt(field('hal'), 10) || 1));
    const search = {
      q: field('q').slice(0, 100),
      topic: TOPICS.find((topic) => topic === field('topik')) ?? null,
      inactive: field('semua') === 'ya',
      page,
    };
    return agenciesPage({
      person: signedIn(request),
      search,
      found: await this.agencies.list(search),
      done: field('selesai'),
    });
  }

  @Get('baru')
  @Header('content-type', HTML)
  blank(@Req() request: FastifyRequest): string {
    return agencyPage({ person: signedIn(request), id: null, typed: NO_AGENCY, errors: [] });
  }

  @Post()
  @Header('content-type', HTML)
  create(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.save(request, reply, null);
  }

  @Get(':id')
  @Header('content-type', HTML)
  async edit(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<string> {
    const { shortName, email, whatsapp, note, ...agency } = await this.agencies.byId(id);
    const typed = {
      ...agency,
      shortName: shortName ?? '',
      email: email ?? '',
      whatsapp: whatsapp ?? '',
      note: note ?? '',
    };
    return agencyPage({ person: signedIn(request), id, typed, errors: [] });
  }

  @Post(':id')
  @Header('content-type', HTML)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.save(request, reply, id);
  }

  /** Another editor lets the agency be asked. */
  @Post(':id/pasti')
  @Header('content-type', HTML)
  async confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    try {
      await this.agencies.confirm(person.id, id, readForm(request.body)('dibaca'));
      return seeOther(reply, `${AGENCIES_PATH}?selesai=pasti`);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind === 'not-found') throw error;
      reply.status(error.kind === 'forbidden' ? 403 : 409);
      const errors = [{ field: '', message: error.message }];
      return agenciesPage({ person, search: ALL, found: await this.agencies.list(ALL), errors });
    }
  }

  private async save(request: FastifyRequest, reply: FastifyReply, id: string | null): Promise<string> {
    const person = signedIn(request);
    const typed = readAgency(readForm(request.body));
    try {
      if (id === null) await this.agencies.create(person.id, typed);
      else await this.agencies.change(id, person.id, typed);
      return seeOther(reply, `${AGENCIES_PATH}?selesai=${id === null ? 'baru' : 'ubah'}`);
    } catch (error) {
      comesBack(reply);
      return agencyPage({ person, id, typed, errors: fieldsOf(error) });
    }
  }
}

function readAgency(field: FormReader): AgencyInput {
  return {
    name: field('name'),
    shortName: field('shortName'),
    kind: field('kind'),
    topics: TOPICS.filter((topic) => field(topicName(topic)) === 'ya'),
    email: field('email'),
    whatsapp: field('whatsapp'),
    note: field('note'),
    active: field('active') === 'ya',
  };
}

/** Complaints about fields; anything else is not for a form to explain and is thrown on. */
function fieldsOf(error: unknown): readonly FieldError[] {
  if (error instanceof AppError && error.fields.length > 0) return error.fields;
  throw error;
}

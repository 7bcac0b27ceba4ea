import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { Comparisons, Undoing, unknownMove } from '../../fact-finding/index.js';
import { signedIn } from '../../staff/index.js';
import { readForm, seeOther } from '../kit/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages, statusOf } from './case-pages.js';
import { inForm, type Typed } from './forms.js';
import { SortingActs } from './sorting-acts.js';
import { chosenIn, SortingPages } from './sorting-pages.js';

const HTML = 'text/html; charset=utf-8';

/** Comparing a case with another or with an answer, the one act that follows, and its undo. */
@Controller('meja/kasus/:id')
export class SortingController {
  constructor(
    private readonly pages: CasePages,
    private readonly sides: SortingPages,
    private readonly comparisons: Comparisons,
    private readonly acts: SortingActs,
    private readonly undoing: Undoing,
  ) {}

  @Get('banding')
  @Header('content-type', HTML)
  async compare(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const field = readForm(query);
    const [picked, typed] = [field('sort-goal'), field('sort-typed')];
    const chosen = chosenIn([query['pertanyaan']].flat());
    try {
      const goal = await this.comparisons.goal(picked, typed);
      return await this.sides.render({ person, caseId, chosen, goal }, {});
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'sort.goal') throw error;
      reply.status(422);
      const sort = { ...NOTHING, goal: picked, typed, questions: chosen ?? [] };
      const state = { errors: inForm('sort', error.fields), typed: { sort } };
      return this.pages.render({ person, caseId }, 'ringkas', state);
    }
  }

  @Post('sambung')
  @Header('content-type', HTML)
  async join(@FromCaseForm() form: CaseForm): Promise<string> {
    const { person, caseId, field, reply } = form;
    const chosen = chosenIn(field('sort-questions').split(' '));
    const sort = {
      ...{ goal: field('sort-goal'), typed: '', questions: chosen ?? [] },
      ...{ claim: field('sort-claim'), reason: field('sort-reason'), text: field('sort-text') },
    };
    const goal = await this.comparisons.goal(sort.goal);
    const sorting = { person, caseId, chosen, goal };
    try {
      return seeOther(reply, await this.acts.act(sorting, sort));
    } catch (error) {
      const status = error instanceof AppError ? statusOf(error) : undefined;
      if (!(error instanceof AppError) || status === undefined) throw error;
      reply.status(status);
      const errors =
        error.fields.length > 0 ? inForm('sort', error.fields) : [{ field: '', message: error.message }];
      return this.sides.render(sorting, { errors, typed: { sort } });
    }
  }

  @Post('batal/:moveId')
  @Header('content-type', HTML)
  undo(@Param('moveId') moveId: string, @FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'sort' }, async ({ caseId, person }) => {
      if (!/^\d{1,9}$/.test(moveId)) throw unknownMove();
      await this.undoing.undo(caseId, person.id, Number(moveId));
      return 'undone';
    });
  }
}

const NOTHING: NonNullable<Typed['sort']> = {
  ...{ goal: '', typed: '', questions: [], claim: '', reason: '', text: '' },
};

import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TapBudget } from '../../abuse/index.js';
import { Clarifications, type ReplyInput } from '../../agencies/index.js';
import { AppError, type FieldError } from '../../common/index.js';
import { uploadedFiles, uploadRefusals } from '../../common/http/index.js';
import { AgencyReplies } from '../../fact-finding/index.js';
import { comesBack, href, readForm, seeOther } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { dropName } from './clarification-form.js';
import { clarificationLostPage, clarificationPage, type ClarificationState } from './clarification.page.js';

/** Where one request comes from and where its answer goes. */
export interface ClarificationVisit {
  token: string;
  request: FastifyRequest;
  lang: Lang;
  reply: FastifyReply;
}

/** What was typed, and which button was pressed. */
interface Posted {
  step: string;
  typed: ReplyInput;
  time: { day: string; reason: string };
}

/** Answers what comes through an agency's link. */
@Injectable()
export class ClarificationPages {
  constructor(
    private readonly clarifications: Clarifications,
    private readonly replies: AgencyReplies,
    private readonly taps: TapBudget,
  ) {}

  async show(visit: ClarificationVisit, state: ClarificationState): Promise<string> {
    const { token, lang, reply, request } = visit;
    const place = { lang, address: addressOf(token) };
    try {
      return clarificationPage(place, await this.clarifications.look(token), state);
    } catch (error) {
      if (!isCode(error, 'inquiry.link-unknown')) throw error;
      await this.charge(visit);
      reply.status(404);
      return clarificationLostPage(place, textsOf(postedIn(request)));
    }
  }

  /** Everything that was typed is kept first, whatever was wanted; then that is done. */
  async answer(visit: ClarificationVisit): Promise<string> {
    await this.charge(visit);
    const { reply } = visit;
    const posted = postedIn(visit.request);
    try {
      const errors = await this.save(visit, posted);
      if (errors.length === 0) return await this.take(visit, posted);
      comesBack(reply);
      return await this.show(visit, { errors, ...posted });
    } catch (error) {
      return this.refuse(visit, posted, error);
    }
  }

  private async save({ token, request, lang }: ClarificationVisit, { typed }: Posted): Promise<FieldError[]> {
    const field = readForm(request.body);
    const { files } = await this.clarifications.look(token);
    const removed = files.flatMap(({ id }) => (field(dropName(id)) === 'ya' ? [id] : []));
    const found = await this.clarifications.save(token, { typed, files: uploadedFiles(request), removed });
    return [...uploadRefusals(request), ...found].map((each) => ({
      field: 'files',
      message: inWords(lang, each),
    }));
  }

  private async take(visit: ClarificationVisit, { step, typed, time }: Posted): Promise<string> {
    const { token, lang, reply } = visit;
    if (step === 'kirim') await this.replies.send(token, typed);
    if (step === 'waktu') await this.replies.moreTime(token, time);
    const done = step === 'kirim' || step === 'waktu' ? step : 'simpan';
    // A reason for more time is kept nowhere: it stays in the form until it is sent.
    if (done === 'simpan' && time.reason !== '') return this.show(visit, { done, time });
    return seeOther(reply, href(lang, `${addressOf(token)}?selesai=${done}`));
  }

  private async refuse(visit: ClarificationVisit, posted: Posted, error: unknown): Promise<string> {
    const { lang, reply } = visit;
    if (!(error instanceof AppError)) throw error;
    if (error.fields.length > 0) {
      comesBack(reply);
      const errors = error.fields.map((each) => ({
        ...each,
        message: inWords(lang, { fileName: '', ...each }),
      }));
      return this.show(visit, { errors, ...posted });
    }
    if (error.code === 'inquiry.link-unknown') return this.show(visit, {});
    if (error.kind !== 'conflict') throw error;
    if (await this.isSentAlready(visit, posted)) return seeOther(reply, href(lang, addressOf(visit.token)));
    reply.status(409);
    const errors = [{ field: '', message: words(lang).clarification.noTime }];
    return this.show(visit, { errors, ...posted, kept: textsOf(posted) });
  }

  /** A double tap sends the same twice: the second one sees that it is done. */
  private async isSentAlready({ token }: ClarificationVisit, { typed }: Posted): Promise<boolean> {
    const { reply } = await this.clarifications.look(token);
    return reply?.text === typed.text;
  }

  /** A link cannot be guessed; what tries all the same, or posts without end, is stopped. */
  private async charge({ request, lang }: ClarificationVisit): Promise<void> {
    if (await this.taps.allows(request.ip, 'clarification')) return;
    throw new AppError('too-many', 'abuse.budget', words(lang).clarification.tooMany);
  }
}

const addressOf = (token: string): string => `/klarifikasi/${encodeURIComponent(token)}`;

function postedIn({ body }: FastifyRequest): Posted {
  const field = readForm(body);
  return {
    step: field('langkah'),
    typed: { name: field('name'), position: field('position'), text: field('text') },
    time: { day: field('day'), reason: field('reason') },
  };
}

const textsOf = ({ typed, time }: Posted): string[] =>
  [typed.name, typed.position, typed.text, time.reason].filter((text) => text !== '');

/** A complaint in the language of the page, about a file with the file's name. */
function inWords(
  lang: Lang,
  { code = '', message, fileName }: { code?: string; message: string; fileName: string },
): string {
  const { clarification, pictures } = words(lang);
  const refused = new Map(Object.entries({ ...pictures.refused, ...clarification.refused }));
  const own = refused.get(code);
  if (own === undefined) return message;
  return fileName === '' ? own : `${fileName}: ${own}`;
}

const isCode = (error: unknown, code: string): boolean => error instanceof AppError && error.code === code;

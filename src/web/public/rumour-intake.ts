import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type FieldError } from '../../common/index.js';
import { fitsDraft, type DraftContent } from '../../questions/index.js';
import { comesBack, href, readForm, seeOther } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { AskPictures, pictureErrors, removedIn } from './ask-pictures.js';
import { textErrors } from './ask-forms.js';
import { askStartPage } from './ask-start.page.js';
import { DirectAsking } from './direct-asking.js';
import { isKnown } from './found.page.js';
import { isProbed, OpenDrafts, refIn, stepPath, type OpenDraft } from './open-drafts.js';
import { WhatIsKnown } from './what-is-known.js';

/** A form this small is sent twice without anybody waiting, in bytes. */
const SENT_TWICE_MAX = 65_536;

type Rumour = Pick<DraftContent, 'text' | 'pictures' | 'complaints'>;

/** Complaints about a rumour, and about pictures that came with it. */
export const rumourErrors = (rumour: Rumour, lang: Lang): FieldError[] => [
  ...textErrors(rumour.text, rumour.pictures.length, lang),
  ...pictureErrors(rumour),
];

/** A text that no draft can hold comes back in the answer itself. */
function comeBack(reply: FastifyReply, lang: Lang, name: string, rumour: Rumour): string {
  comesBack(reply);
  return askStartPage(lang, { ...rumour, draft: name, errors: rumourErrors(rumour, lang) });
}

/** Takes in the first form: keeps what it says, whatever is wrong with it, and sends its reader on. */
@Injectable()
export class RumourIntake {
  constructor(
    private readonly open: OpenDrafts,
    private readonly pictures: AskPictures,
    private readonly known: WhatIsKnown,
    private readonly direct: DirectAsking,
  ) {}

  async take(request: FastifyRequest, reply: FastifyReply, lang: Lang): Promise<string> {
    if (this.open.keepsCookies(request)) return this.into(request, reply, lang);
    if (isProbed(request)) return this.direct.begin(request, reply, lang, 'noCookies');
    return isSmall(request) ? this.askAgain(reply, lang) : this.into(request, reply, lang);
  }

  /** Puts the rumour into its draft, or into a new one, and goes on, or back when something is wrong. */
  private async into(request: FastifyRequest, reply: FastifyReply, lang: Lang): Promise<string> {
    const before = refIn(request) === '' ? null : await this.open.find(request);
    const text = readForm(request.body)('text');
    const rumour = { text, ...(await this.pictures.after(request, before?.draft.pictures ?? [], lang)) };
    const name = before ? await this.renew(before, rumour) : await this.keep(request, reply, rumour);
    if (name === null) return this.direct.begin(request, reply, lang, 'lost');
    if (!fitsDraft(rumour)) return comeBack(reply, lang, name, rumour);
    const next = removedIn(request) === '' ? await this.after(name, rumour, lang) : `/tanya?d=${name}&ubah=1`;
    return seeOther(reply, href(lang, next));
  }

  /** A browser that has not shown yet whether it keeps cookies sends the form once more (HTTP 307), with or without one. */
  private askAgain(reply: FastifyReply, lang: Lang): string {
    this.open.probe(reply);
    reply.status(307).header('location', href(lang, '/tanya?kuki=1'));
    return '';
  }

  /** Answers that were refused were refused for another text. */
  private async renew(before: OpenDraft, rumour: Rumour): Promise<string> {
    const { text, rejectedAnswers } = before.draft;
    const same = text === rumour.text;
    await this.open.change(before, { ...fit(rumour), rejectedAnswers: same ? rejectedAnswers : [] });
    return before.ref;
  }

  /** Puts the rumour into a new draft and returns what names it; null when there is no room. */
  private async keep(request: FastifyRequest, reply: FastifyReply, rumour: Rumour): Promise<string | null> {
    try {
      return await this.open.begin(request, reply, fit(rumour));
    } catch (error) {
      if (error instanceof AppError && error.code === 'draft.full') return null;
      throw error;
    }
  }

  /** Where a rumour's sender goes on: back to the form, to what is known, or to what is asked next. */
  private async after(name: string, rumour: Rumour, lang: Lang): Promise<string> {
    if (rumourErrors(rumour, lang).length > 0) return `/tanya?d=${name}`;
    const known = await this.known.about({ ...rumour, links: [] });
    return stepPath(isKnown(known) ? 'hasil' : 'rincian', name);
  }
}

const isSmall = ({ headers }: FastifyRequest): boolean =>
  Number(headers['content-length'] ?? Infinity) <= SENT_TWICE_MAX;

const fit = ({ text, ...rest }: Rumour): Partial<DraftContent> =>
  fitsDraft({ text }) ? { text, ...rest } : rest;

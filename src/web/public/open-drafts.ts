import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormStamps, GUARD_FIELDS } from '../../abuse/index.js';
import { AskDrafts, type AskDraft, type DraftContent } from '../../questions/index.js';
import { AskCookie, refOf } from './ask-cookie.js';

/** A draft that this browser is writing, and how addresses name it. */
export interface OpenDraft {
  token: string;
  ref: string;
  draft: AskDraft;
}

/** The drafts of one browser: an address says which (`?d=`), the cookie proves that they are its own. */
@Injectable()
export class OpenDrafts {
  constructor(
    private readonly drafts: AskDrafts,
    private readonly cookie: AskCookie,
    private readonly stamps: FormStamps,
  ) {}

  /** Whether the browser gives back a cookie that it was given. */
  keepsCookies(request: FastifyRequest): boolean {
    return this.cookie.comes(request);
  }

  /** Gives the browser a cookie to find out whether it keeps it. */
  probe(reply: FastifyReply): void {
    this.cookie.probe(reply);
  }

  /** The draft that the address names, or the newest; null when it is not there (any more). */
  async find(request: FastifyRequest): Promise<OpenDraft | null> {
    const wanted = refIn(request);
    const token = this.cookie.tokens(request).find((each) => wanted === '' || refOf(each) === wanted);
    const draft = token === undefined ? null : await this.drafts.read(token);
    return token !== undefined && draft ? { token, ref: refOf(token), draft } : null;
  }

  /** Begins another draft and returns what names it; 'unavailable' `draft.full` when there is no room. */
  async begin(request: FastifyRequest, reply: FastifyReply, content: Partial<DraftContent>): Promise<string> {
    const stamp = this.stamps.issue('ask', request.body);
    const token = await this.drafts.create({ ...content, stamp });
    this.cookie.add(request, reply, token);
    return refOf(token);
  }

  async change({ token }: OpenDraft, part: Partial<DraftContent>): Promise<void> {
    await this.drafts.change(token, part);
  }

  async renewKey({ token }: OpenDraft): Promise<void> {
    await this.drafts.renewKey(token);
  }

  /** The stamp of the draft's last form: it counts from the beginning, as long as it holds. */
  stampOf({ draft }: OpenDraft): string {
    return this.stamps.issue('ask', { [GUARD_FIELDS.stamp]: draft.stamp });
  }

  /** Erases the draft, because it was sent or an answer was found; true for the one call that did it. */
  async end(request: FastifyRequest, reply: FastifyReply, { token }: OpenDraft): Promise<boolean> {
    this.cookie.remove(request, reply, token);
    return this.drafts.drop(token);
  }
}

/** Address of a step of one draft. */
export const stepPath = (step: string, ref: string): string => `/tanya/${step}?d=${ref}`;

/** The same, for whoever comes from the last page to change something, and goes back there. */
export const changePath = (step: string, ref: string): string => `${stepPath(step, ref)}&ubah=1`;

/** What the address says of which draft it is about; '' when it says nothing. */
export const refIn = (request: FastifyRequest): string => asked(request, 'd');

/** Whether something is being changed that was filled in before. */
export const isChange = (request: FastifyRequest): boolean => asked(request, 'ubah') === '1';

/** Whether the browser was asked to show that it keeps cookies. */
export const isProbed = (request: FastifyRequest): boolean => asked(request, 'kuki') === '1';

function asked({ query }: FastifyRequest, name: string): string {
  const fields = new Map<string, unknown>(
    typeof query === 'object' && query !== null ? Object.entries(query) : [],
  );
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}

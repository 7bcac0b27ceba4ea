import { fastifyCookie, type SerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormStamps } from '../../../abuse/index.js';
import { AppError } from '../../../common/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { AskDrafts, type AskDraft, type DraftContent } from '../../../questions/index.js';

const NAME = 'kabashoax_bagikan';
const SECONDS = 600;

interface Shared {
  token: string;
  draft: AskDraft;
}

/**
 * Carries a shared draft over to the site's own next request. What is shared arrives like a form from another site,
 * without the cookie that lists the drafts of this browser; writing that one here would drop the others.
 */
@Injectable()
export class SharedDraft {
  private readonly options: SerializeOptions;

  constructor(
    private readonly drafts: AskDrafts,
    private readonly stamps: FormStamps,
    config: AppConfig,
  ) {
    const secure = publicUrl(config).startsWith('https:');
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  /** Keeps what was shared and gives it to the browser; false when there is no room for one more draft. */
  async give(reply: FastifyReply, content: Pick<DraftContent, 'text' | 'pictures'>): Promise<boolean> {
    const token = await this.keep(content);
    if (token === null) return false;
    reply.header('set-cookie', fastifyCookie.serialize(NAME, token, { ...this.options, maxAge: SECONDS }));
    return true;
  }

  /** The draft and its token, once; null when nothing was shared. */
  async take({ headers }: FastifyRequest, reply: FastifyReply): Promise<Shared | null> {
    const token = headers.cookie === undefined ? undefined : fastifyCookie.parse(headers.cookie)[NAME];
    reply.header('set-cookie', fastifyCookie.serialize(NAME, '', { ...this.options, maxAge: 0 }));
    if (token === undefined || !/^[\w-]{43}$/.test(token)) return null;
    const draft = await this.drafts.read(token);
    return draft && { token, draft };
  }

  private async keep(content: Pick<DraftContent, 'text' | 'pictures'>): Promise<string | null> {
    try {
      return await this.drafts.create({ ...content, stamp: this.stamps.issue('ask') });
    } catch (error) {
      if (error instanceof AppError && error.code === 'draft.full') return null;
      throw error;
    }
  }
}

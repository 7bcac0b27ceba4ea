import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AskDrafts } from '../drafts/ask-drafts.js';

/** Handler of `questions.purge-drafts`: erases drafts whose day is over. */
@Injectable()
export class PurgeDraftsHandler {
  constructor(private readonly drafts: AskDrafts) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.drafts.purge(tx);
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ArchiveService } from '../../archive/index.js';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { ChangeNews } from '../change-news.js';

/** Tells the hub and the search engines of one answer that was published, corrected or withdrawn; again does no harm. */
@Injectable()
export class FeedsPingHandler implements JobHandler<'feeds.ping'> {
  constructor(
    private readonly archive: ArchiveService,
    private readonly news: ChangeNews,
  ) {}

  async handle(tx: EntityManager, { answerId }: JobPayloads['feeds.ping']): Promise<void> {
    if (!this.news.wanted) return;
    const { url, topics, kelurahan } = await this.archive.byIdIn(tx, answerId);
    await this.news.tell(url, { topics, kelurahan });
  }
}

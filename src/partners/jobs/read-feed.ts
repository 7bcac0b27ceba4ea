import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler } from '../../queue/index.js';
import { FeedReader } from '../feed-reader.service.js';

@Injectable()
export class ReadFeedHandler implements JobHandler<'partner.read'> {
  constructor(private readonly reader: FeedReader) {}

  async handle(tx: EntityManager, { partnerId }: { partnerId: string }): Promise<void> {
    await this.reader.read(tx, partnerId);
  }
}

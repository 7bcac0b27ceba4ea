import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler } from '../../queue/index.js';
import { FeedReader } from '../feed-reader.service.js';

@Injectable()
export class ReadFeedsHandler implements JobHandler<'partners.read-feeds'> {
  constructor(private readonly reader: FeedReader) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.reader.readDue(tx);
  }
}

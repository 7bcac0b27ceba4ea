import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/index.js';
import { ChangeNews } from './change-news.js';
import { FeedsPingHandler } from './jobs/feeds-ping.js';

@Module({
  imports: [ArchiveModule],
  providers: [ChangeNews, FeedsPingHandler],
  exports: [FeedsPingHandler],
})
export class FeedsModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FetchingModule } from '../fetching/index.js';
import { SearchModule } from '../search/index.js';
import { PartnerArticles } from './articles.service.js';
import { FeedReader } from './feed-reader.service.js';
import { ReadFeedHandler } from './jobs/read-feed.js';
import { ReadFeedsHandler } from './jobs/read-feeds.js';
import { PartnersService } from './partners.service.js';

@Module({
  imports: [AuditModule, FetchingModule, SearchModule],
  providers: [PartnersService, PartnerArticles, FeedReader, ReadFeedsHandler, ReadFeedHandler],
  exports: [PartnersService, PartnerArticles, ReadFeedsHandler, ReadFeedHandler],
})
export class PartnersModule {}

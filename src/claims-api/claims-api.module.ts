import { Module } from '@nestjs/common';
import { AbuseModule } from '../abuse/index.js';
import { ArchiveModule } from '../archive/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { FetchingModule } from '../fetching/index.js';
import { MatchingModule } from '../matching/index.js';
import { ClaimsController } from './claims.controller.js';
import { ImageSearch } from './image-search.js';

@Module({
  imports: [AbuseModule, ArchiveModule, AttachmentsModule, FetchingModule, MatchingModule],
  controllers: [ClaimsController],
  providers: [ImageSearch],
})
export class ClaimsApiModule {}

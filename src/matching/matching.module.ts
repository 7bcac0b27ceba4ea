import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { SearchModule } from '../search/index.js';
import { MatchController } from './match.controller.js';
import { MatchingService } from './matching.service.js';

@Module({
  imports: [SearchModule, ArchiveModule, AttachmentsModule],
  controllers: [MatchController],
  providers: [MatchingService],
  exports: [MatchingService],
})
export class MatchingModule {}

import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/index.js';
import { StatisticsModule } from '../statistics/index.js';
import { DataDump } from './data-dump.js';
import { DataFolder } from './data-folder.js';
import { Editions } from './editions.js';
import { DataChangedHandler } from './jobs/data-changed.handler.js';
import { DataDumpHandler } from './jobs/data-dump.handler.js';

/** What the city has published, and what it is asked about, as files for everybody. */
@Module({
  imports: [ArchiveModule, StatisticsModule],
  providers: [DataDump, DataFolder, Editions, DataChangedHandler, DataDumpHandler],
  exports: [DataDump, DataFolder, Editions, DataChangedHandler, DataDumpHandler],
})
export class OpenDataModule {}

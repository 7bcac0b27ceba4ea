import { Module } from '@nestjs/common';
import { AbuseModule } from '../../../abuse/index.js';
import { ArchiveModule } from '../../../archive/index.js';
import { OpenDataModule } from '../../../open-data/index.js';
import { DataController } from './data.controller.js';
import { DataFilesController } from './data-files.controller.js';

/** Open data, as it is read and taken along. */
@Module({
  imports: [AbuseModule, ArchiveModule, OpenDataModule],
  controllers: [DataController, DataFilesController],
})
export class DataPagesModule {}

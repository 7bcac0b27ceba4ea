import { Module } from '@nestjs/common';
import { SearchModule } from '../search/index.js';
import { AnswersController } from './answers.controller.js';
import { AnswerDocuments } from './answer-documents.js';
import { ArchiveService } from './archive.service.js';
import { Citations } from './citations.js';
import { ExamplesService } from './examples/examples.service.js';
import { ArchiveExporter } from './import/archive-exporter.js';
import { ArchiveImporter } from './import/archive-importer.js';
import { BatchWriter } from './import/batch-writer.js';
import { Publishing } from './publishing.js';

@Module({
  imports: [SearchModule],
  controllers: [AnswersController],
  providers: [
    AnswerDocuments,
    ArchiveService,
    Citations,
    ArchiveImporter,
    ArchiveExporter,
    BatchWriter,
    ExamplesService,
    Publishing,
  ],
  exports: [
    AnswerDocuments,
    ArchiveService,
    Citations,
    ArchiveImporter,
    ArchiveExporter,
    ExamplesService,
    Publishing,
  ],
})
export class ArchiveModule {}

import { Module } from '@nestjs/common';
import { ProofModule } from '../proof/index.js';
import { SearchModule } from '../search/index.js';
import { AnswersController } from './answers.controller.js';
import { AnswerChanges } from './answer-changes.js';
import { AnswerAddresses } from './answer-addresses.js';
import { AnswerDocuments } from './answer-documents.js';
import { AnswerLists } from './answer-lists.js';
import { ArchiveService } from './archive.service.js';
import { Citations } from './citations.js';
import { ClaimReviews } from './reviewed-claims.js';
import { Corrections } from './corrections.js';
import { EveryAnswer } from './every-answer.js';
import { ExamplesService } from './examples/examples.service.js';
import { ArchiveExporter } from './import/archive-exporter.js';
import { ArchiveImporter } from './import/archive-importer.js';
import { BatchWriter } from './import/batch-writer.js';
import { OpenRecords } from './open-records.js';
import { AnswerProofs } from './proving/answer-proofs.js';
import { ProofCheck } from './proving/proof-check.js';
import { UnsignedAnswers } from './proving/unsigned.js';
import { Publishing } from './publishing.js';

@Module({
  imports: [SearchModule, ProofModule],
  controllers: [AnswersController],
  providers: [
    AnswerAddresses,
    AnswerLists,
    AnswerChanges,
    AnswerDocuments,
    ArchiveService,
    Citations,
    ClaimReviews,
    Corrections,
    ArchiveImporter,
    ArchiveExporter,
    BatchWriter,
    EveryAnswer,
    ExamplesService,
    OpenRecords,
    AnswerProofs,
    Publishing,
    ProofCheck,
    UnsignedAnswers,
  ],
  exports: [
    AnswerAddresses,
    AnswerLists,
    AnswerChanges,
    AnswerDocuments,
    ArchiveService,
    Citations,
    ClaimReviews,
    Corrections,
    ArchiveImporter,
    ArchiveExporter,
    EveryAnswer,
    ExamplesService,
    OpenRecords,
    ProofCheck,
    Publishing,
  ],
})
export class ArchiveModule {}

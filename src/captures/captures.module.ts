import { Module } from '@nestjs/common';
import { FetchingModule } from '../fetching/index.js';
import { Captures } from './captures.service.js';
import { EvidenceCaptureHandler } from './jobs/evidence-capture.js';
import { PageTaker } from './page-taker.js';
import { PageReader } from './reading/page-reader.js';

@Module({
  imports: [FetchingModule],
  providers: [Captures, EvidenceCaptureHandler, PageReader, PageTaker],
  exports: [Captures, EvidenceCaptureHandler, PageTaker],
})
export class CapturesModule {}

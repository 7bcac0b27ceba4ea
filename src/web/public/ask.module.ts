import { Module } from '@nestjs/common';
import { AbuseModule } from '../../abuse/index.js';
import { ArchiveModule } from '../../archive/index.js';
import { AttachmentsModule } from '../../attachments/index.js';
import { FactFindingModule } from '../../fact-finding/index.js';
import { MatchingModule } from '../../matching/index.js';
import { QuestionsModule } from '../../questions/index.js';
import { AskCookie } from './ask-cookie.js';
import { AskPictures } from './ask-pictures.js';
import { AskSendController } from './ask-send.controller.js';
import { AskStepsController } from './ask-steps.controller.js';
import { AskController } from './ask.controller.js';
import { DirectAsking } from './direct-asking.js';
import { OpenDrafts } from './open-drafts.js';
import { RumourIntake } from './rumour-intake.js';
import { WhatIsKnown } from './what-is-known.js';

/** Asking, step by step; `OpenDrafts` and `AskPictures` also begin drafts that come from elsewhere, such as a share. */
@Module({
  imports: [
    AbuseModule,
    ArchiveModule,
    AttachmentsModule,
    FactFindingModule,
    MatchingModule,
    QuestionsModule,
  ],
  controllers: [AskController, AskStepsController, AskSendController],
  providers: [AskCookie, AskPictures, DirectAsking, OpenDrafts, RumourIntake, WhatIsKnown],
  exports: [AskPictures, OpenDrafts],
})
export class AskPagesModule {}

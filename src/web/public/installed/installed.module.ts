import { Module } from '@nestjs/common';
import { AbuseModule } from '../../../abuse/index.js';
import { QuestionsModule } from '../../../questions/index.js';
import { AskCookie } from '../ask-cookie.js';
import { AskPagesModule } from '../ask.module.js';
import { InstalledController } from './installed.controller.js';
import { SharedDraft } from './shared-draft.js';
import { ShareTargetController } from './share-target.controller.js';

/** The portal as an app on a phone: manifest, service worker, and what the share sheet sends. */
@Module({
  imports: [AbuseModule, QuestionsModule, AskPagesModule],
  controllers: [InstalledController, ShareTargetController],
  providers: [SharedDraft, AskCookie],
})
export class InstalledModule {}

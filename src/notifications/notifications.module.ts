import { Module } from '@nestjs/common';
import { AbuseModule } from '../abuse/index.js';
import { ArchiveModule } from '../archive/index.js';
import { AskersModule } from '../askers/index.js';
import { MailModule } from '../mail/index.js';
import { AskerLetters } from './asker-letters.js';
import { AnswerFanoutHandler } from './jobs/answer-fanout.js';
import { AskerAskedHandler } from './jobs/asker-asked.js';
import { AskerDeclinedHandler } from './jobs/asker-declined.js';
import { AskerNotifyHandler } from './jobs/asker-notify.js';
import { NotificationsService } from './notifications.service.js';

@Module({
  imports: [AbuseModule, ArchiveModule, AskersModule, MailModule],
  providers: [
    AskerLetters,
    NotificationsService,
    AnswerFanoutHandler,
    AskerAskedHandler,
    AskerDeclinedHandler,
    AskerNotifyHandler,
  ],
  exports: [AnswerFanoutHandler, AskerAskedHandler, AskerDeclinedHandler, AskerNotifyHandler],
})
export class NotificationsModule {}

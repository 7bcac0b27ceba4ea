import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/index.js';
import { AskersModule } from '../askers/index.js';
import { MailModule } from '../mail/index.js';
import { AnswerFanoutHandler } from './jobs/answer-fanout.js';
import { AskerAskedHandler } from './jobs/asker-asked.js';
import { AskerDeclinedHandler } from './jobs/asker-declined.js';
import { AskerNotifyHandler } from './jobs/asker-notify.js';
import { NotificationsService } from './notifications.service.js';

@Module({
  imports: [ArchiveModule, AskersModule, MailModule],
  providers: [
    NotificationsService,
    AnswerFanoutHandler,
    AskerAskedHandler,
    AskerDeclinedHandler,
    AskerNotifyHandler,
  ],
  exports: [AnswerFanoutHandler, AskerAskedHandler, AskerDeclinedHandler, AskerNotifyHandler],
})
export class NotificationsModule {}

import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/index.js';
import { AskersModule } from '../askers/index.js';
import { EmailChannel } from './email-channel.js';
import { AnswerFanoutHandler } from './jobs/answer-fanout.js';
import { AskerNotifyHandler } from './jobs/asker-notify.js';
import { NotificationsService } from './notifications.service.js';

@Module({
  imports: [ArchiveModule, AskersModule],
  providers: [EmailChannel, NotificationsService, AnswerFanoutHandler, AskerNotifyHandler],
  exports: [AnswerFanoutHandler, AskerNotifyHandler],
})
export class NotificationsModule {}

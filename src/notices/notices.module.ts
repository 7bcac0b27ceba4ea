import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { Inbox } from './inbox.service.js';
import { StaffNotifyHandler } from './jobs/staff-notify.js';
import { MailSettings } from './mail-settings.js';
import { NoticesSweep } from './notices-sweep.js';
import { StaffNotices } from './staff-notices.js';

@Module({
  imports: [MailModule],
  providers: [Inbox, MailSettings, NoticesSweep, StaffNotices, StaffNotifyHandler],
  exports: [Inbox, MailSettings, NoticesSweep, StaffNotices, StaffNotifyHandler],
})
export class NoticesModule {}

export { NoticesModule } from './notices.module.js';
export { Inbox, MOST_COUNTED, type InboxItem } from './inbox.service.js';
export { StaffNotifyHandler } from './jobs/staff-notify.js';
export { MailSettings } from './mail-settings.js';
export { MAIL_CHOICES, NOTICE_KINDS, type MailChoice, type NoticeKind } from './notice-kind.js';
export { NoticesSweep } from './notices-sweep.js';
export { StaffNotices, type NoticeDetail, type Occasion } from './staff-notices.js';

export { NotificationsModule } from './notifications.module.js';
export { AnswerFanoutHandler } from './jobs/answer-fanout.js';
export { AskerNotifyHandler } from './jobs/asker-notify.js';

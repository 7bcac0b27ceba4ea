export { NotificationsModule } from './notifications.module.js';
export { AnswerFanoutHandler } from './jobs/answer-fanout.js';
export { AskerAskedHandler } from './jobs/asker-asked.js';
export { AskerDeclinedHandler } from './jobs/asker-declined.js';
export { AskerNotifyHandler } from './jobs/asker-notify.js';

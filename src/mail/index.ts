export { MailModule } from './mail.module.js';
export { Mailer } from './mailer.js';
export type { Message } from './message.js';

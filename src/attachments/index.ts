export { AttachmentsModule } from './attachments.module.js';
export { AttachmentsService } from './attachments.service.js';
export { AttachmentsDiscardHandler } from './jobs/attachments-discard.js';
export { AttachmentsSweepHandler } from './jobs/attachments-sweep.js';
export type { Picture } from './picture.js';

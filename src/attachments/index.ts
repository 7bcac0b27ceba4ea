export { AttachmentsModule } from './attachments.module.js';
export { AttachmentsService } from './attachments.service.js';
export { AttachmentsDiscardHandler } from './jobs/attachments-discard.js';
export { AttachmentsSweepHandler } from './jobs/attachments-sweep.js';
export type { Picture } from './picture.js';
export { SAME_FROM } from './pictures/likeness.js';
export { PictureExaminer, type ExamineOptions } from './pictures/picture-examiner.js';
export {
  PictureIndex,
  type ExaminedPicture,
  type Lookalike,
  type PictureCollection,
} from './pictures/picture-index.js';

import { Module } from '@nestjs/common';
import { AttachmentsService } from './attachments.service.js';
import { AttachmentsHousekeeping } from './housekeeping.js';
import { AttachmentsDiscardHandler } from './jobs/attachments-discard.js';
import { AttachmentsSweepHandler } from './jobs/attachments-sweep.js';
import { PictureReader } from './ocr/picture-reader.js';
import { PictureExaminer } from './pictures/picture-examiner.js';
import { PictureIndex } from './pictures/picture-index.js';
import { PictureMemory } from './pictures/picture-memory.js';
import { PicturesController } from './pictures.controller.js';
import { ReEncoder } from './re-encoder.js';
import { FileStorage } from './storage/file-storage.js';
import { FolderStorage } from './storage/folder-storage.js';

@Module({
  controllers: [PicturesController],
  providers: [
    AttachmentsService,
    AttachmentsHousekeeping,
    AttachmentsSweepHandler,
    AttachmentsDiscardHandler,
    PictureExaminer,
    PictureIndex,
    PictureMemory,
    PictureReader,
    ReEncoder,
    { provide: FileStorage, useClass: FolderStorage },
  ],
  exports: [
    AttachmentsService,
    AttachmentsSweepHandler,
    AttachmentsDiscardHandler,
    PictureExaminer,
    PictureIndex,
  ],
})
export class AttachmentsModule {}

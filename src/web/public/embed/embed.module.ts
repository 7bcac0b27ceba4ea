import { Module } from '@nestjs/common';
import { ArchiveModule } from '../../../archive/index.js';
import { EmbedController } from './embed.controller.js';
import { OembedController } from './oembed.controller.js';

/** Answers within the pages of partners. */
@Module({ imports: [ArchiveModule], controllers: [EmbedController, OembedController] })
export class EmbedModule {}

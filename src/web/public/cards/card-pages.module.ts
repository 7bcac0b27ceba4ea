import { Module } from '@nestjs/common';
import { AbuseModule } from '../../../abuse/index.js';
import { ArchiveModule } from '../../../archive/index.js';
import { CardsModule } from '../../../cards/index.js';
import { ProofModule } from '../../../proof/index.js';
import { CardsController } from './cards.controller.js';
import { NoticeController } from './notice.controller.js';

/** An answer as a picture to send on, and as a sheet to put up. */
@Module({
  imports: [AbuseModule, ArchiveModule, CardsModule, ProofModule],
  controllers: [CardsController, NoticeController],
})
export class CardPagesModule {}

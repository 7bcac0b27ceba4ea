import { Module } from '@nestjs/common';
import { ArchiveModule } from '../../../archive/index.js';
import { ProofModule } from '../../../proof/index.js';
import { CheckController } from './check.controller.js';
import { LogController } from './log.controller.js';

/** Where anybody checks what was published. */
@Module({
  imports: [ArchiveModule, ProofModule],
  controllers: [CheckController, LogController],
})
export class ProofPagesModule {}

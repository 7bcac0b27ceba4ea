import { Module } from '@nestjs/common';
import { KeyRing } from './key-ring.js';
import { ProofController } from './proof.controller.js';
import { ProofLog } from './proof-log.js';
import { Proofs } from './proofs.js';

/** What was published, and when, for everybody to check. */
@Module({
  controllers: [ProofController],
  providers: [KeyRing, ProofLog, Proofs],
  exports: [KeyRing, ProofLog, Proofs],
})
export class ProofModule {}

import { Global, Module } from '@nestjs/common';
import { AuditChain } from './audit-chain.js';
import { AuditHeadController } from './audit-head.controller.js';
import { AuditHeads } from './audit-heads.js';
import { AuditLog } from './audit-log.js';
import { PublishHeadHandler } from './jobs/publish-head.js';

/** The log, everywhere. */
@Global()
@Module({
  controllers: [AuditHeadController],
  providers: [AuditLog, AuditChain, AuditHeads, PublishHeadHandler],
  exports: [AuditLog, AuditChain, PublishHeadHandler],
})
export class AuditModule {}

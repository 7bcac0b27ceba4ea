import { Global, Module } from '@nestjs/common';
import { AuditChain } from './audit-chain.js';
import { AuditLog } from './audit-log.js';

/** The log, everywhere. */
@Global()
@Module({ providers: [AuditLog, AuditChain], exports: [AuditLog, AuditChain] })
export class AuditModule {}

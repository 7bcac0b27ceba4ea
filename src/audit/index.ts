export { AuditModule } from './audit.module.js';
export {
  AuditLog,
  type Actor,
  type AuditEntry,
  type AuditEvent,
  type Detail,
  type Subject,
} from './audit-log.js';
export { AuditChain, type Head, type Verification } from './audit-chain.js';
export { PublishHeadHandler } from './jobs/publish-head.js';
export { type Problem } from './problem.js';

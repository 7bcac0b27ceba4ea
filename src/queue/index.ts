export { QueueModule } from './queue.module.js';
export { JobRunnerModule } from './job-runner.module.js';
export { refuseEvictingRedis } from './redis-connections.js';
export { JobLedger, type AddOptions } from './job-ledger.js';
export { JobsAdmin, type DeadJob, type JobCount } from './jobs-admin.js';
export { JOB_HANDLERS, type JobHandler, type JobHandlers } from './job-handler.js';
export { type JobName, type JobPayloads } from './jobs.js';
export { HouseSweep } from './house-sweep.js';

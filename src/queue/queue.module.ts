import { Global, Module, type DynamicModule } from '@nestjs/common';
import { JobLedger } from './job-ledger.js';
import { JobsAdmin } from './jobs-admin.js';
import { QUEUE_DEFAULTS, QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';

/** The ledger, everywhere. A process with nothing more only writes rows; it needs no Redis. */
@Global()
@Module({})
export class QueueModule {
  static forRoot(settings: Partial<QueueSettings> = {}): DynamicModule {
    return {
      module: QueueModule,
      providers: [
        { provide: QUEUE_SETTINGS, useValue: { ...QUEUE_DEFAULTS, ...settings } },
        JobLedger,
        JobsAdmin,
      ],
      exports: [QUEUE_SETTINGS, JobLedger, JobsAdmin],
    };
  }
}

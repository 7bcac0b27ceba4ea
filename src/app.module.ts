import { Module, type DynamicModule } from '@nestjs/common';
import { ApiDocsController, ApiDocument } from './api-docs.controller.js';
import { ClaimsApiModule } from './claims-api/index.js';
import { ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { HealthController, RedisProbe } from './health.controller.js';
import type { House } from './house.js';
import { JobRunnerModule, QueueModule } from './queue/index.js';
import { WebModule } from './web/index.js';
import { JobHandlersModule } from './worker.module.js';

/** Everything HTTP needs; the rooms bring their own API. Without Redis this process runs the jobs too, if `jobs`. */
@Module({})
export class AppModule {
  static with({ config, secrets, database }: House, jobs: boolean): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config, secrets),
        DatabaseModule.with(database.urls.app, config.DATABASE_POOL_SIZE, database.narrow),
        QueueModule.forRoot(),
        ...(config.REDIS_URL || !jobs ? [] : [JobRunnerModule.with(JobHandlersModule)]),
        WebModule,
        ClaimsApiModule,
      ],
      controllers: [HealthController, ApiDocsController],
      providers: [RedisProbe, ApiDocument],
    };
  }
}

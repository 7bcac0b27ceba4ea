import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { appConnection } from './connection.js';
import { isPassing } from './why-not.js';

/** The application's one connection pool; entities come with their rooms. */
@Module({})
export class DatabaseModule {
  static with(url: string, poolSize: number, narrow: boolean): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...appConnection(url, poolSize, narrow),
          autoLoadEntities: true,
          // A slow machine may need longer for the first connection of the pool than a reader ever waits for one.
          retryAttempts: 5,
          retryDelay: 1_000,
          toRetry: isPassing,
        }),
      ],
    };
  }
}

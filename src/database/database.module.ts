import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { appConnection } from './connection.js';

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
          retryAttempts: 0,
        }),
      ],
    };
  }
}

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AppConfig } from './app-config.js';
import { Secrets } from './secret.js';

/** Makes the checked settings and the secrets injectable everywhere: `constructor(private readonly config: AppConfig)`. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: AppConfig, secrets: Secrets): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Secrets, useValue: secrets },
      ],
      exports: [AppConfig, Secrets],
    };
  }
}

import { Writable } from 'node:stream';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { pino } from 'pino';
import { AuditModule } from '../src/audit/index.js';
import {
  AppErrorFilter,
  NestLogger,
  createAdapter,
  createValidationPipe,
  prepareServer,
  securityHeaders,
} from '../src/common/http/index.js';
import { AppConfig, ConfigModule, Secrets } from '../src/config/index.js';
import { DatabaseModule } from '../src/database/index.js';
import { QueueModule } from '../src/queue/index.js';
import { SignInRequired, StaffModule, StaffService, signInPath, type Role } from '../src/staff/index.js';
import { AccountPagesModule } from '../src/web/account/account.module.js';
import { ClientController } from '../src/web/public/client.controller.js';
import { renderFailure } from '../src/web/failure-page.js';
import { styleHashes } from '../src/web/kit/index.js';
import { Browser } from './staff-browser.js';
import { createDatabase, freePort, type TestDatabase } from './support/index.js';

export const PASSWORD = 'tiga ekor kuda sandalwood';

@Module({})
class Desk {
  static with(config: AppConfig, database: TestDatabase): DynamicModule {
    return {
      module: Desk,
      controllers: [ClientController],
      imports: [
        ConfigModule.with(config, new Secrets(Buffer.alloc(32, 7))),
        DatabaseModule.with(database.app, 10, false),
        AuditModule,
        QueueModule.forRoot(),
        StaffModule,
        AccountPagesModule,
      ],
    };
  }
}

/** The staff room with its pages, on a database of its own, behind a real socket. */
export interface StaffHouse {
  app: NestFastifyApplication;
  url: string;
  /** The database as its owner. */
  owner: Client;
  database: TestDatabase;
  /** Everything logged so far. */
  logged: () => string;
  browser: () => Browser;
  /** An account with PASSWORD; returns its id. */
  add: (role: Role, email?: string) => Promise<string>;
  /** A browser in which such an account is signed in. */
  signedIn: (role: Role, email?: string) => Promise<Browser>;
  close: () => Promise<void>;
}

/** `localhost`: passkeys work, as they do for a name over https. */
export async function staffHouse(host: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<StaffHouse> {
  const database = await createDatabase();
  const PORT = await freePort();
  const url = `http://${host}:${PORT}`;
  const config = Object.assign(new AppConfig(), { PORT, PUBLIC_URL: url });
  const { app, logged } = await boot(config, database);
  const owner = new Client({ connectionString: database.owner });
  await owner.connect();
  const browser = () => new Browser(url);
  const add = (role: Role, email = `${role}@kupang.test`) =>
    app.get(StaffService).create({ email, name: `Nama ${role}`, role, password: PASSWORD });
  const signedIn = async (role: Role, email = `${role}@kupang.test`) => {
    await add(role, email);
    const own = browser();
    await own.signIn(email, PASSWORD);
    return own;
  };
  const close = async () => {
    await app.close();
    await owner.end();
    await database.drop();
  };
  return { app, url, owner, database, logged, browser, add, signedIn, close };
}

async function boot(config: AppConfig, database: TestDatabase) {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = pino({ level: 'trace' }, sink);
  const app = await NestFactory.create<NestFastifyApplication>(
    Desk.with(config, database),
    createAdapter(log, undefined),
    { logger: new NestLogger(log), abortOnError: false },
  );
  await prepareServer(app, log, { headers: securityHeaders(styleHashes, false), limits: null });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(
    new AppErrorFilter(log, {
      render: renderFailure,
      redirect: (error) => (error instanceof SignInRequired ? signInPath(error.wanted) : undefined),
    }),
  );
  await app.listen(config.PORT, config.HOST);
  return { app, logged: () => lines.join('') };
}

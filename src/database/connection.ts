import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { SnakeNaming } from './snake-naming.js';

/** The two ways into one database: the role that owns the tables, and the narrow role the application works as. */
export interface DatabaseUrls {
  owner: string;
  app: string;
}

/** The group role that holds the application's rights; made by the first migration. */
export const APP_ROLE = 'kabashoax_app';

/** What is asked of the database before anything is served may take so long to connect on a slow machine. */
export const FIRST_CONNECTION_MS = 30_000;

const TIMEOUTS =
  '-c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000';

/** How the application connects: as the narrow role, with every wait bounded. Entities are added by the rooms. */
export function appConnection(url: string, poolSize: number, narrow: boolean): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    // The narrow role may not, and nothing needs one: uuidv7() is built in.
    installExtensions: false,
    connectTimeoutMS: 5_000,
    extra: { max: poolSize, options: narrow ? `${TIMEOUTS} -c role=${APP_ROLE}` : TIMEOUTS },
  };
}

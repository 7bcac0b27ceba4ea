import { loadSecrets, type AppConfig, type Secrets } from './config/index.js';
import { checkRootSecret, openDatabase, type OpenDatabase } from './database/index.js';

/** What every process stands on: settings, secrets, and a database that is up to date and knows these secrets. */
export interface House {
  config: AppConfig;
  secrets: Secrets;
  database: OpenDatabase;
}

/** Opens the house. `open` decides how an embedded database is found (see openDatabase). */
export async function openHouse(config: AppConfig, open: typeof openDatabase = openDatabase): Promise<House> {
  const secrets = loadSecrets(config);
  const database = await open(config);
  try {
    await checkRootSecret(database.urls.owner, secrets);
    return { config, secrets, database };
  } catch (error) {
    await database.close();
    throw error;
  }
}

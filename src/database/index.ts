export { DatabaseModule } from './database.module.js';
export { databaseAnswers, openDatabase, type OpenDatabase } from './data-source.js';
export { appConnection, type DatabaseUrls } from './connection.js';
export { StartError } from './start-error.js';
export { joinEmbedded } from './embedded/start-embedded.js';
export { checkRootSecret, fingerprintOf } from './root-secret.js';
export { inspectDatabase } from './inspect.js';
export { existingFolder } from './embedded/place.js';

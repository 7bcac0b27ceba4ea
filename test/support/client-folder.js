import { join } from 'node:path';

/** Stands in for src/web/kit/client-folder.ts: the sources have no bundles beside them, this run's build has. */
export const CLIENT_FOLDER = join(JSON.parse(process.env.KABASHOAX_TEST_RUN).build, 'web', 'client');

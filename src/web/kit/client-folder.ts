import { join } from 'node:path';

/** Where `npm run build` puts what browsers run. Jest, which runs the sources, names the folder of its own run instead. */
export const CLIENT_FOLDER = join(import.meta.dirname, '..', 'client');

import { createLogger } from '../src/common/http/index.js';
import { loadConfig } from '../src/config/index.js';
import { openHouse } from '../src/house.js';
import { createHttpApp } from '../src/http-app.js';
import { ACCESS } from '../src/staff/index.js';
import { createDatabase } from './support/index.js';

describe('the access table', () => {
  it('names exactly the routes that the product has', async () => {
    const database = await createDatabase();
    const config = loadConfig({
      PORT: '0',
      DATABASE_URL: database.app,
      DATABASE_OWNER_URL: database.owner,
      KABASHOAX_SECRET: 'a secret for tests that nobody else uses',
    });
    const house = await openHouse(config);
    // A route without a row would keep the application from starting.
    const app = await createHttpApp(house, createLogger('silent'));
    const server = app.getHttpAdapter().getInstance();
    const missing = Object.keys(ACCESS).filter((entry) => {
      const [method = '', url = ''] = entry.split(' ');
      return !url.endsWith('/*') && !server.hasRoute({ method, url });
    });
    await app.close();
    await house.database.close();
    await database.drop();
    expect(missing).toEqual([]);
  });
});

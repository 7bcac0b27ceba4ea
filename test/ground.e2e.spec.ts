import { startApp, type TestApp } from './support/index.js';

describe('the server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is ready when its database answers', async () => {
    const response = await app.fetch('/health/ready');
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ok', database: 'up', redis: 'unused' },
    ]);
  });
});

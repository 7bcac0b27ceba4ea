import sharp from 'sharp';
import { startApp, type TestApp } from './support/index.js';

describe('sending a picture', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('takes a JPEG', async () => {
    const drawn = sharp({ create: { width: 300, height: 200, channels: 3, background: 'red' } });
    const form = new FormData();
    form.append('pictures', new Blob([new Uint8Array(await drawn.jpeg().toBuffer())]), 'a.jpg');
    const reply = await app.fetch('/api/v1/pictures', { method: 'POST', body: form });
    expect([reply.status, await reply.json()]).toEqual([
      201,
      expect.objectContaining({ width: 300, height: 200 }),
    ]);
  });
});

import { accessFor, isDeskRoute } from './access.js';

describe('the access table', () => {
  it('counts HEAD as GET, and knows no other method than the one it names', () => {
    expect(accessFor('HEAD', '/meja/staf')).toEqual(['administrator']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'get']) {
      expect(accessFor(method, '/meja/staf')).toBeUndefined();
    }
  });

  it('has no row for what it does not name', () => {
    for (const pattern of ['', '/meja', '*', '/meja/*', '/meja/staf/', '/api/docsx', '/toString']) {
      if (pattern !== '/meja') expect(accessFor('GET', pattern)).toBeUndefined();
    }
    expect(accessFor('GET', '/api/docs/swagger-ui.css')).toBe('public');
  });

  it('lets nobody in as the public where acts are the desk’s', () => {
    expect(isDeskRoute('/meja/kasus/:id')).toBe(true);
    expect(isDeskRoute('/mejalain')).toBe(false);
  });
});

import { afterSignIn, signInPath } from './signed-in.js';

describe('the way back after signing in', () => {
  it.each(['/meja/kasus/1', '/meja/kasus?status=baru&q=gempa%20bumi+x', '/meja/akun'])(
    'leads to %s',
    (path) => {
      expect(afterSignIn(path, 'editor')).toBe(path);
    },
  );

  it.each([
    '',
    '/meja',
    '/',
    '/arsip',
    '//jahat.test',
    '/meja//jahat.test',
    '/mejalain',
    '/meja/../arsip',
    '/meja/masuk?ke=/meja/masuk',
    '/meja/keluar',
    '/meja\\@jahat.test',
    '/meja/a b',
    'https://jahat.test/meja',
    '/meja\n/x',
  ])('is the desk for %j', (path) => {
    expect(afterSignIn(path, 'editor')).toBe('/meja');
    expect(afterSignIn(path, 'volunteer')).toBe('/meja/duta');
    expect(signInPath(path)).toBe('/meja/masuk');
  });
});

import { isPushService } from './push-services.js';

const SERVICES = ['fcm.googleapis.com', '*.push.apple.com'];

describe('the push services that are asked', () => {
  it.each(['https://fcm.googleapis.com/fcm/send/abc', 'https://web.push.apple.com/QX'])(
    'have %s',
    (endpoint) => {
      expect(isPushService(endpoint, SERVICES, false)).toBe(true);
    },
  );

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com.evil.example/',
    'https://evil.example/?fcm.googleapis.com',
    'https://user:word@fcm.googleapis.com/',
    'https://push.apple.com.evil.example/',
    'https://evilpush.apple.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'http://127.0.0.1:5432/',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'fcm.googleapis.com',
    `https://fcm.googleapis.com/${'a'.repeat(1_000)}`,
  ])('are none at %s', (endpoint) => {
    expect(isPushService(endpoint, SERVICES, false)).toBe(false);
  });

  it('are those of this machine only where tests ask for it', () => {
    expect(isPushService('http://127.0.0.1:5555/a', SERVICES, true)).toBe(true);
    expect(isPushService('http://10.0.0.1/a', SERVICES, true)).toBe(false);
  });
});

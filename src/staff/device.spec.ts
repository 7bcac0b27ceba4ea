import { deviceName } from './device.js';

const AGENTS = {
  'Chrome, Android':
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  'Firefox, Windows': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
  'Safari, iOS':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  'Edge, Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
};

describe('the name of a device', () => {
  it.each(Object.entries(AGENTS))('is %s', (name, agent) => {
    expect(deviceName(agent)).toBe(name);
  });

  it('is empty for what it does not know, and never the text it was given', () => {
    expect(deviceName('curl/8.0 <script>')).toBe('');
    expect(deviceName(undefined)).toBe('');
  });
});

import { createECDH } from 'node:crypto';
import { encryptFor, MESSAGE_BYTES_MAX } from './encrypt.js';

describe('encrypting for a browser', () => {
  /** RFC 8291, 5 and appendix A. */
  const browser = {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  };

  it('gives byte for byte what the example of the RFC gives', () => {
    const sender = createECDH('prime256v1');
    sender.setPrivateKey(Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'));
    const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url');
    const message = Buffer.from('When I grow up, I want to be a watermelon');
    expect(encryptFor(browser, message, { salt, sender }).toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  it('never gives the same twice, and fills no more than one record', () => {
    const message = Buffer.alloc(MESSAGE_BYTES_MAX, 'a');
    expect(encryptFor(browser, message)).toHaveLength(4_096);
    expect(encryptFor(browser, message)).not.toEqual(encryptFor(browser, message));
    expect(() => encryptFor(browser, Buffer.alloc(MESSAGE_BYTES_MAX + 1))).toThrow('longer than one record');
  });
});

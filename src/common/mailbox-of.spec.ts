import { mailboxOf } from './mailbox-of.js';

describe('the mailbox of an address', () => {
  it.each(['Warga@contoh.id', 'warga+kabar@contoh.id', 'warga+a+b@CONTOH.id', '"warga"@contoh.id'])(
    'is the same for %s',
    (address) => {
      expect(mailboxOf(address)).toBe('warga@contoh.id');
    },
  );

  it('is the same at Gmail with and without dots, and nowhere else', () => {
    expect(mailboxOf('w.a.r.ga+x@googlemail.com')).toBe(mailboxOf('warga@gmail.com'));
    expect(mailboxOf('w.arga@contoh.id')).not.toBe(mailboxOf('warga@contoh.id'));
  });

  it('stays somebody’s own where the name begins with a "+"', () => {
    expect(mailboxOf('+62811@contoh.id')).not.toBe(mailboxOf('+62812@contoh.id'));
  });
});

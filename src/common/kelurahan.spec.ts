import { KELURAHAN, kelurahanNamed } from './kelurahan.js';

describe('the name of a kelurahan', () => {
  it.each([
    ['naikoten 1', 'Naikoten Satu'],
    [' Naikoten-II ', 'Naikoten Dua'],
    ['bakunase  2', 'Bakunase Dua'],
    ['OESAPA', 'Oesapa'],
  ])('is known however it is written: %j', (typed, name) => expect(kelurahanNamed(typed)).toBe(name));

  it.each(['', 'Naikoten', 'Naikoten 3', 'Gambir'])('is not guessed: %j', (typed) =>
    expect(kelurahanNamed(typed)).toBeUndefined(),
  );

  it('is one of 51, each by itself', () => {
    expect(KELURAHAN).toHaveLength(51);
    expect(KELURAHAN.map(kelurahanNamed)).toEqual(KELURAHAN);
  });
});

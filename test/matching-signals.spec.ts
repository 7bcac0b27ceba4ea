import { NearWords } from '../src/matching/signals/near-words.js';
import { openingOf, partOf, type Part } from '../src/matching/signals/prepared.js';
import { Vocabulary } from '../src/matching/signals/vocabulary.js';

const alike = (): number => 1;
const vocabulary = new Vocabulary();
const part = (text: string): Part => partOf(text, vocabulary);

describe('words that are nearly the same', () => {
  const forward = new NearWords(part('vaksin membuat tubuh bermagnet'), vocabulary);

  it('cover a headline whole when they are spelt alike', () => {
    expect(forward.covered(part('tubuh bermagnet'), alike)).toBe(1);
  });

  it('cover a mistyped headline in part, and another one not at all', () => {
    const mistyped = forward.covered(part('tubbuh bermagnt'), alike);
    expect(mistyped).toBeGreaterThan(0.6);
    expect(mistyped).toBeLessThan(1);
    expect(forward.covered(part('presiden pelabuhan'), alike)).toBe(0);
  });

  it('never take a word of three letters for another', () => {
    expect(new NearWords(part('bpjs kpu'), vocabulary).covered(part('kpk'), alike)).toBe(0);
  });
});

describe('the opening of a text', () => {
  it('holds the terms of its first words only', () => {
    const { termSet } = openingOf(part(`gempa besar ${'lalu '.repeat(30)} tsunami`), vocabulary);
    expect(termSet.has(vocabulary.numberOf('gempa'))).toBe(true);
    expect(termSet.has(vocabulary.numberOf('tsunami'))).toBe(false);
  });
});

import { NearWords } from '../src/matching/signals/near-words.js';
import { openingOf, partOf } from '../src/matching/signals/prepared.js';

const alike = (): number => 1;

describe('words that are nearly the same', () => {
  const forward = new NearWords(partOf('vaksin membuat tubuh bermagnet'));

  it('cover a headline whole when they are spelt alike', () => {
    expect(forward.covered(partOf('tubuh bermagnet'), alike)).toBe(1);
  });

  it('cover a mistyped headline in part, and another one not at all', () => {
    const mistyped = forward.covered(partOf('tubbuh bermagnt'), alike);
    expect(mistyped).toBeGreaterThan(0.6);
    expect(mistyped).toBeLessThan(1);
    expect(forward.covered(partOf('presiden pelabuhan'), alike)).toBe(0);
  });

  it('never take a word of three letters for another', () => {
    expect(new NearWords(partOf('bpjs kpu')).covered(partOf('kpk'), alike)).toBe(0);
  });
});

describe('the opening of a text', () => {
  it('holds the terms of its first words only', () => {
    const text = `gempa besar ${'lalu '.repeat(30)} tsunami`;
    expect(openingOf(partOf(text)).termSet.has('gempa')).toBe(true);
    expect(openingOf(partOf(text)).termSet.has('tsunami')).toBe(false);
  });
});

import { Field } from '../src/matching/signals/field.js';
import { partOf, prepare, type Part, type Prepared } from '../src/matching/signals/prepared.js';
import { Telling } from '../src/matching/signals/telling.js';
import { Vocabulary } from '../src/matching/signals/vocabulary.js';

const alike = (): number => 1;
const vocabulary = new Vocabulary();
const part = (text: string): Part => partOf(text, vocabulary);
const telling = (text: string): Telling => new Telling(text, part(text), vocabulary);

describe('how a forward tells it', () => {
  it('a word said twice counts for more than one said once', () => {
    const head = part('gempa kupang');
    expect(telling('gempa melanda kupang').repeats(head, alike)).toBe(1);
    expect(telling('gempa, gempa besar melanda kupang').repeats(head, alike)).toBeGreaterThan(1);
    expect(telling('banjir melanda pasar').repeats(head, alike)).toBe(0);
  });

  it('a word counts less the later it is first said', () => {
    const head = part('gempa');
    const late = `${'pasar ramai pedagang '.repeat(5)} gempa`;
    expect(telling('gempa besar').early(head, alike)).toBe(1);
    expect(telling(late).early(head, alike)).toBeLessThan(0.5);
    expect(telling('pasar ramai').early(head, alike)).toBe(0);
  });

  it('the sentence most like the headline speaks for the forward, not words scattered over many', () => {
    const head = part('gempa melanda kupang');
    const together = telling('Pasar ramai. Gempa melanda kupang! Harga naik.');
    const scattered = telling('Gempa pasar. Banjir melanda sawah. Pedagang kupang.');
    expect(together.likestSentence(head, alike)).toBe(1);
    expect(scattered.likestSentence(head, alike)).toBeLessThan(0.5);
    expect(telling('🙏').likestSentence(head, alike)).toBe(0);
  });
});

describe('all candidates together', () => {
  const candidate = (title: string): Prepared =>
    prepare(
      { id: title, no: '1', title, claim: '', summary: '', body: '', circulating: [], links: [] },
      vocabulary,
    );
  const titles = ['gempa melanda kupang', 'gempa melanda ende', 'gempa melanda bima'];
  const field = new Field(titles.map(candidate), [9, 9, 9]);
  const number = (word: string): number => part(word).terms[0] ?? -1;

  it('a word that all headlines have tells less than one that a single one has', () => {
    expect(field.rarity(number('gempa'))).toBeLessThan(field.rarity(number('kupang')));
  });

  it('what the others say is expected of a candidate; what it says alone is not', () => {
    expect(field.expected(number('gempa'), 0)).toBeCloseTo(1);
    expect(field.expected(number('kupang'), 0)).toBeCloseTo(0);
    expect(field.expected(number('kupang'), 1)).toBeCloseTo(0.5);
  });

  it('a candidate without rivals expects nothing', () => {
    expect(new Field([candidate('gempa')], [9]).expected(number('gempa'), 0)).toBe(0);
  });
});

import { rankForSearch } from '../src/search/ranking.js';
import { spokenIn } from '../src/search/sentences.js';
import { terms } from '../src/search/text/analyse.js';

const texts = (id: string, summary: string) => ({
  score: 1,
  texts: { id, no: id, title: '', claim: '', summary, body: '', circulating: [], links: [] },
});

const order = (question: string, ...summaries: string[]): string[] =>
  rankForSearch(
    question,
    summaries.map((summary, at) => texts(String(at), summary)),
  ).map(({ id }) => id);

describe('where a text speaks of a question', () => {
  const asked = new Set(terms('jembatan liliba retak'));

  it('counts the words that one sentence has, not those scattered over several', () => {
    const [together, scattered] = spokenIn(
      ['Hujan turun. Jembatan Liliba retak.', 'Jembatan panjang. Pasar Liliba ramai. Jalan retak.'],
      asked,
    );
    expect(together?.sentence).toBeCloseTo(1);
    expect(scattered?.sentence).toBeLessThan(0.6);
  });

  it('is early when the text begins with it, later with every word before, and 0 when it never comes', () => {
    const [first, later, never] = spokenIn(['Jembatan putus', 'Warga Kupang lihat jembatan', 'Pasar'], asked);
    expect(first?.early).toBe(1);
    expect(later?.early).toBeLessThan(0.5);
    expect(never).toEqual({ sentence: 0, early: 0 });
  });

  it('leaves no text out and divides by nothing when nothing was asked', () => {
    expect(spokenIn(['Pasar'], new Set())).toEqual([{ sentence: 0, early: 0 }]);
  });
});

describe('the order of an archive search', () => {
  it('puts who says it in one sentence before who has the words here and there', () => {
    expect(
      order(
        'jembatan liliba retak',
        'Jembatan panjang itu ramai. Pasar Liliba buka. Dinding sekolah retak.',
        'Pasar buka seperti biasa hari itu. Jembatan Liliba retak. Dinding sekolah kokoh.',
      )[0],
    ).toBe('1');
  });

  it('puts who holds a number first when a number is asked for', () => {
    expect(
      order(
        'berapa panjang jembatan liliba',
        'Panjang jembatan Liliba cukup untuk dua mobil.',
        'Panjang jembatan Liliba mencapai 135 meter.',
      )[0],
    ).toBe('1');
  });
});

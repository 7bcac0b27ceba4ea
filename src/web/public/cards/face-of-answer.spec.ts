import type { AnswerView } from '../../../archive/index.js';
import { faceOfAnswer } from './face-of-answer.js';
import { fitTitle } from './fit-title.js';

const AT = new Date('2026-11-21T13:40:00Z');
const VIEW: AnswerView = {
  ...{ id: 'x', slug: 'kabar', externalId: null, title: 'Tsunami 🌊 malam ini', claim: '', verdict: 'SALAH' },
  ...{ kind: null, scam: false, summary: '', explanation: '', publishedAt: AT, origin: 'city', url: '' },
  ...{ publisher: { name: 'Pemeriksa Timor', url: null, isCity: false }, topics: [], kelurahan: [] },
  ...{ sources: [], inquiries: [], shareText: null, revision: 1, firstPublishedAt: AT, originUrl: null },
  ...{ withdrawnAt: null, withdrawnReason: null, begunOn: null, objections: [] },
  revisions: [{ revision: 1, publishedAt: AT, changeNote: null, verdict: 'SALAH' }],
  ...{ currentRevision: 1, withdrawals: [] },
};
const SITE = 'https://kabar.example';
const face = (change: Partial<AnswerView>, code: string | null = null) =>
  faceOfAnswer({ lang: 'id', view: { ...VIEW, ...change }, code, site: SITE });

describe('what a card says', () => {
  it("is the city's, with its code, and nothing that could only be drawn as an empty box", () => {
    expect(face({}, 'K7Q2-9DXM-4PTC')).toMatchObject({
      title: 'Tsunami malam ini',
      byline: ['Diperiksa Kabashoax Kota Kupang · 21 November 2026'],
      other: null,
      stamp: null,
      code: ['K7Q2', '9DXM', '4PTC'],
    });
  });

  it("never dresses another publisher's check or an example in the city's colours", () => {
    expect(face({ origin: 'import' })).toMatchObject({
      other: { name: 'Pemeriksa Timor' },
      byline: ['Diperiksa oleh Pemeriksa Timor', 'bukan oleh tim Kota Kupang · 21 November 2026'],
      code: [],
    });
    expect(face({ origin: 'example' })).toMatchObject({ other: {}, stamp: { word: 'CONTOH' }, code: [] });
  });

  it('says across a revision that it has been corrected since', () => {
    const revisions = [
      ...VIEW.revisions,
      { revision: 2, publishedAt: AT, changeNote: '', verdict: 'BENAR' as const },
    ];
    expect(face({ revisions })).toMatchObject({ stamp: { word: 'SUDAH DIPERBAIKI' } });
    expect(face({ revisions, revision: 2 })).toMatchObject({ stamp: null });
  });

  it('has neither title nor verdict once it is withdrawn', () => {
    expect(face({ withdrawnAt: AT }, 'K7Q2-9DXM-4PTC')).toMatchObject({
      verdict: null,
      word: 'Ditarik',
      code: [],
    });
  });
});

describe('the title of a card', () => {
  const room = { width: 556, height: 247, largest: 60, smallest: 26 };

  it('is there as a whole up to two hundred letters', () => {
    const words =
      'Pemerintah Kota Kupang membagikan bantuan langsung tunai sebesar Rp2.500.000 per kepala keluarga ';
    expect(fitTitle(words.repeat(3).slice(0, 200), room).lines).toBeNull();
  });

  it('is cut off rather than drawn over what stands below it', () => {
    expect(fitTitle('kata '.repeat(200), room)).toEqual({ size: 26, width: 556, lines: 8 });
  });
});

import { ANSWER_VERDICTS, type AnswerView, type AnswerVerdict } from '../../src/archive/index.js';

const LONG =
  'Pemerintah Kota Kupang membagikan bantuan langsung tunai sebesar Rp2.500.000 per kepala keluarga melalui tautan pendaftaran WhatsApp yang hanya berlaku sampai pukul 12 malam ini, siapkan KTP dan nomor KK';

/** What is drawn: a usual title, one as long as any importer lets in, an English one. */
const TITLES = {
  usual: 'Tsunami akan melanda pesisir Kota Kupang malam ini',
  long: LONG.slice(0, 200),
  English: 'Tsunami to hit the coast of Kupang tonight, says a message in expat groups',
} as const;

const PUBLISHED = new Date('2026-11-21T13:40:00Z');

function viewOf(verdict: AnswerVerdict, title: string): AnswerView {
  return {
    ...{ id: 'x', slug: 'x', externalId: null, title, claim: title, verdict, kind: null, origin: 'city' },
    ...{ scam: verdict === 'SALAH', summary: '', explanation: '', publishedAt: PUBLISHED },
    ...{ url: '', publisher: { name: 'Kabashoax', url: null, isCity: true }, topics: [], kelurahan: [] },
    ...{ sources: [], inquiries: [], shareText: null, revision: 1, firstPublishedAt: PUBLISHED },
    ...{ originUrl: null, withdrawnAt: null, withdrawnReason: null, begunOn: null, objections: [] },
    revisions: [{ revision: 1, publishedAt: PUBLISHED, changeNote: null, verdict }],
    ...{ currentRevision: 1, withdrawals: [] },
  };
}

/** Every verdict with every title. */
export const ANSWERS = ANSWER_VERDICTS.flatMap((verdict) =>
  Object.entries(TITLES).map(([name, title]) => ({
    name: `${verdict} ${name}`,
    view: viewOf(verdict, title),
  })),
);

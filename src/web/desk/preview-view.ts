import {
  isAnswerVerdict,
  isKind,
  kindRule,
  stripLabel,
  type AnswerView,
  type NumberedSource,
} from '../../archive/index.js';
import { cleanText, kelurahanNamed } from '../../common/index.js';
import type { DraftInput } from '../../fact-finding/index.js';
import { answerPage } from '../public/answer.page.js';

/** What a preview is made of. */
export interface Previewed {
  typed: DraftInput;
  sources: readonly NumberedSource[];
  /** Who was asked, as the page will say. */
  inquiries: AnswerView['inquiries'];
  /** What is published now; a correction keeps its address and its earlier revisions. */
  answer: AnswerView | null;
  /** Address of the portal. */
  portal: string;
}

/** The whole public page as it would be if this were published now, made by the very page that the public gets. */
export function previewHtml(previewed: Previewed): string {
  // The frame it is shown in runs no script; one that is named would only be refused.
  return answerPage('id', viewOf(previewed)).replace(/<script [^>]*><\/script>/g, '');
}

const namesIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((name) => cleanText(name))
    .filter((name) => name !== '');

function viewOf({ typed, sources, inquiries, answer, portal }: Previewed): AnswerView {
  const now = new Date();
  const { slug, publisher, firstPublishedAt, ...before } = answer ?? firstOf(now);
  const judged = judgementOf(typed);
  const revision = before.currentRevision + 1;
  const changeNote = revision > 1 ? typed.changeNote : null;
  const note = { revision, publishedAt: now, changeNote, verdict: judged.verdict };
  return {
    ...{
      id: slug,
      slug,
      externalId: null,
      url: `${portal}/jawaban/${slug}`,
      origin: 'city',
      originUrl: null,
    },
    ...{ title: stripLabel(typed.title), claim: stripLabel(typed.claim), summary: typed.summary, ...judged },
    ...{
      explanation: typed.explanation,
      shareText: typed.shareText || null,
      sources: [...sources],
      inquiries,
    },
    ...{ topics: namesIn(typed.topics).map((topic) => topic.toLowerCase()) },
    kelurahan: namesIn(typed.kelurahan).flatMap((name) => kelurahanNamed(name) ?? []),
    ...{ revisions: [...before.revisions, note], revision, currentRevision: revision },
    ...{ withdrawals: before.withdrawals, withdrawnAt: null, withdrawnReason: null },
    ...{ publisher, firstPublishedAt, publishedAt: firstPublishedAt },
    ...{ begunOn: answer?.begunOn ?? null, objections: answer?.objections ?? [] },
  };
}

/** An answer that is not there yet. */
const firstOf = (now: Date): Pick<AnswerView, Lasting> => ({
  slug: 'pratinjau',
  publisher: { name: 'Kupang Kabashoax', url: null, isCity: true },
  firstPublishedAt: now,
  ...{ currentRevision: 0, revisions: [], withdrawals: [] },
});

type Lasting = 'slug' | 'publisher' | 'firstPublishedAt' | 'currentRevision' | 'revisions' | 'withdrawals';

/** Before a verdict is chosen the page is shown with the one that claims least. */
function judgementOf({ verdict: typed, kind, scam }: DraftInput) {
  const verdict = isAnswerVerdict(typed) ? typed : ('BELUM_TERBUKTI' as const);
  return { verdict, scam, kind: isKind(kind) && kindRule(verdict) !== 'forbidden' ? kind : null };
}

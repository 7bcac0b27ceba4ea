import type { VNode } from 'preact';
import { noteOf, renderExplanation, type AnswerItem, type AnswerView } from '../../archive/index.js';
import type { RevisionProof } from '../../proof/index.js';
import {
  ScamFlag,
  VerdictBadge,
  answerPath,
  renderPage,
  useOriginalLang,
  useWords,
  type PageFrame,
} from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { History, Inquiries, Sources } from './answer-evidence.js';
import { Share } from './answer-share.js';
import { Cite, FeedbackForm, Objections, Related } from './answer/after.js';
import { CheckedBy, Meta, ScamWarning, Standing, isOld } from './answer/head.js';
import { Timeline } from './answer/timeline.js';
import { EchoForm } from './echo-form.js';
import { ProofNote } from './proof/proof-note.js';

type Props = { view: AnswerView };

/** What surrounds an answer on its page. */
export interface AnswerSurroundings {
  related: readonly AnswerItem[];
  /** Whether anybody asked, and the number that is surely reached; null: nobody, or nobody knows. */
  asked: { fewest: number | null } | null;
  /** That it is signed; null for what is not the city's, and before it is published. */
  proof: RevisionProof | null;
  /** Everything in the head that is not said by the answer itself. */
  head: Pick<PageFrame, 'jsonLd' | 'site' | 'image' | 'feeds'>;
}

const ALONE: AnswerSurroundings = { related: [], asked: null, proof: null, head: {} };

const FULL_STOP = /[.?!]?$/;

/** The claim in full; nothing where the title has just said it. */
function Claim({ view: { claim, title, verdict } }: Props) {
  const say = useWords().archive.answer;
  if (claim.replace(FULL_STOP, '') === title.replace(FULL_STOP, '')) return null;
  return (
    <>
      <p class="meta">{verdict === 'KLARIFIKASI' ? say.question : say.claim}</p>
      <blockquote lang={useOriginalLang()}>{claim}</blockquote>
    </>
  );
}

/** What the verdict and the kind mean. The meanings of verdicts speak of our own evidence. */
function Meaning({ view: { verdict, kind, origin } }: Props) {
  const { archive, common } = useWords();
  return (
    <>
      {origin !== 'import' && (
        <p>
          <b>{common.verdict[verdict]}.</b> {common.verdictMeaning[verdict]}
        </p>
      )}
      {kind && (
        <p>
          <b>
            {archive.answer.kind}: {common.kind[kind]}.
          </b>{' '}
          {common.kindMeaning[kind]}
        </p>
      )}
    </>
  );
}

function Explanation({ view: { explanation, sources, origin, publisher } }: Props) {
  const say = useWords().archive.answer;
  const original = useOriginalLang();
  if (explanation === '') return null;
  const html = renderExplanation(
    explanation,
    sources.map(({ number }) => number),
  );
  return (
    <section>
      <h2>{origin === 'import' ? say.howOther(publisher.name) : say.how}</h2>
      {/* Rendered from Markdown without raw HTML, then reduced to a list of allowed elements. */}
      <div lang={original} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}

/** What readers can do with an answer that holds: it is nobody's where it is an example or an old revision. */
function Readers({ view, asked, related }: Props & Pick<AnswerSurroundings, 'asked' | 'related'>) {
  const say = useWords().answer;
  return (
    <>
      <Related answers={related} />
      <div class="end">
        {asked && <p>{say.asked(asked.fewest)}</p>}
        <EchoForm slug={view.slug} />
      </div>
      <FeedbackForm slug={view.slug} />
      {view.origin === 'city' && <Objections view={view} />}
    </>
  );
}

/** What must be grasped at once: the verdict, what to beware of, what was claimed and what is known. */
function AtOnce({ view }: Props) {
  const original = useOriginalLang();
  return (
    <div class="read">
      <Standing view={view} />
      <p class="row">
        {view.scam && <ScamFlag big />}
        <VerdictBadge verdict={view.verdict} big />
      </p>
      <h1 lang={original}>{view.title}</h1>
      <CheckedBy view={view} />
      {view.scam && <ScamWarning />}
      <Claim view={view} />
      <p class="lead" lang={original}>
        {view.summary}
      </p>
      <Meta view={view} />
      {original && <p class="meta">{useWords().archive.answer.inIndonesian}</p>}
    </div>
  );
}

/** Passing it on stands beside what is grasped at once, and on a phone right below it. */
function Answer({ view, related, asked, proof }: Props & Omit<AnswerSurroundings, 'head'>): VNode {
  const usable = view.origin !== 'example' && !isOld(view);
  return (
    <article class="grid">
      <AtOnce view={view} />
      {usable && <Share view={view} />}
      <div class="read">
        <Meaning view={view} />
        <Explanation view={view} />
        <Sources sources={view.sources} />
        <Inquiries inquiries={view.inquiries} />
        <Timeline view={view} />
        <History view={view} />
        {usable && <Readers view={view} related={related} asked={asked} />}
        {view.origin !== 'example' && <Cite view={view} />}
        <ProofNote proof={proof} slug={view.slug} revision={view.revision} />
      </div>
    </article>
  );
}

/** One answer with what surrounds it; without, it is a preview. */
export function answerPage(lang: Lang, view: AnswerView, given: Partial<AnswerSurroundings> = {}): string {
  const around = { ...ALONE, ...given };
  const { archive, common } = words(lang);
  const labelled = `[${common.verdict[view.verdict].toUpperCase()}] ${view.title}`;
  const old = isOld(view);
  const modifiedAt = noteOf(view)?.publishedAt ?? view.firstPublishedAt;
  return renderPage(
    {
      lang,
      title: old ? archive.answer.old.titleOf(labelled, view.revision) : labelled,
      description: view.summary,
      path: answerPath(view.slug),
      noIndex: old || view.origin === 'example',
      article: { publishedAt: view.firstPublishedAt, modifiedAt },
      ...around.head,
    },
    <Answer view={view} {...around} />,
  );
}

import type { VNode } from 'preact';
import { renderExplanation, type AnswerView } from '../../archive/index.js';
import {
  Away,
  DateText,
  Notice,
  ScamFlag,
  VerdictBadge,
  answerPath,
  renderPage,
  useHref,
  useOriginalLang,
  useWords,
} from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { History, Inquiries, Sources } from './answer-evidence.js';
import { Share } from './answer-share.js';
import { EchoForm } from './echo-form.js';

type Props = { view: AnswerView };

const isOld = ({ revision, revisions }: AnswerView): boolean => revision < revisions.length;

/** What the reader must know before the verdict: whether it still holds, and whether it is meant. */
function Standing({ view }: Props) {
  const { archive, common } = useWords();
  const href = useHref();
  const say = archive.answer;
  const { origin, revision, revisions, slug } = view;
  return (
    <>
      {isOld(view) && (
        <Notice tone="warn" title={say.old.title}>
          <p>
            {say.old.lead(revision, revisions.length)} <a href={href(answerPath(slug))}>{say.old.link}</a>
          </p>
        </Notice>
      )}
      {origin === 'example' && (
        <Notice tone="warn" title={common.example}>
          <p>{say.example}</p>
        </Notice>
      )}
    </>
  );
}

/** Another publisher's check never passes for the city's. */
function CheckedBy({ view: { origin, publisher, originUrl } }: Props) {
  const { archive, common } = useWords();
  const say = archive.answer.imported;
  if (origin !== 'import') return null;
  return (
    <div class="after">
      <Notice title={common.checkedBy(publisher.name)}>
        <p>
          {say.lead(publisher.name)} {originUrl && <Away url={originUrl} title={say.link(publisher.name)} />}
        </p>
      </Notice>
    </div>
  );
}

function Meta({ view }: Props) {
  const say = useWords().archive.answer;
  const original = useOriginalLang();
  const { origin, firstPublishedAt, revisions, revision, publisher, topics, kelurahan } = view;
  const shown = revisions[revision - 1];
  const city = origin === 'city';
  return (
    <p class="meta">
      {say.published} <DateText date={firstPublishedAt} time={city} />
      {origin !== 'example' && ` ${say.by(publisher.name)}`}
      {shown && revision > 1 && (
        <>
          {' · '}
          {say.revised} <DateText date={shown.publishedAt} time />
        </>
      )}
      {topics.length > 0 && (
        <>
          {' · '}
          <span lang={original}>{topics.join(', ')}</span>
        </>
      )}
      {kelurahan.length > 0 && ` · ${say.kelurahan(kelurahan)}`}
    </p>
  );
}

function ScamWarning() {
  const say = useWords().archive.answer.scam;
  return (
    <div class="scam after">
      <p>
        <b>{say.title}</b>
      </p>
      <ul>
        {say.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
    </div>
  );
}

function Claim({ view: { claim, verdict, kind, origin } }: Props) {
  const { archive, common } = useWords();
  const say = archive.answer;
  return (
    <section>
      <h2>{verdict === 'KLARIFIKASI' ? say.question : say.claim}</h2>
      <blockquote lang={useOriginalLang()}>{claim}</blockquote>
      {/* The meanings speak of our own evidence. */}
      {origin !== 'import' && (
        <p>
          <b>{common.verdict[verdict]}.</b> {common.verdictMeaning[verdict]}
        </p>
      )}
      {kind && (
        <p>
          <b>
            {say.kind}: {common.kind[kind]}.
          </b>{' '}
          {common.kindMeaning[kind]}
        </p>
      )}
    </section>
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

function Answer({ view }: Props): VNode {
  const original = useOriginalLang();
  return (
    <div class="grid">
      <article class="read">
        <Standing view={view} />
        <p class="row">
          {view.scam && <ScamFlag big />}
          <VerdictBadge verdict={view.verdict} big />
        </p>
        <h1 lang={original}>{view.title}</h1>
        <Meta view={view} />
        {original && <p class="meta">{useWords().archive.answer.inIndonesian}</p>}
        <CheckedBy view={view} />
        {view.scam && <ScamWarning />}
        <p class="lead after" lang={original}>
          {view.summary}
        </p>
        <Claim view={view} />
        <Explanation view={view} />
        <Sources sources={view.sources} />
        <Inquiries inquiries={view.inquiries} />
        <History view={view} />
        {view.origin !== 'example' && !isOld(view) && <EchoForm slug={view.slug} />}
      </article>
      {view.origin !== 'example' && !isOld(view) && <Share view={view} />}
    </div>
  );
}

/** One answer; `jsonLd` is its ClaimReview, if it is one. */
export function answerPage(lang: Lang, view: AnswerView, jsonLd: object | null): string {
  const { archive, common } = words(lang);
  const labelled = `[${common.verdict[view.verdict].toUpperCase()}] ${view.title}`;
  const old = isOld(view);
  return renderPage(
    {
      lang,
      title: old ? archive.answer.old.titleOf(labelled, view.revision) : labelled,
      description: view.summary,
      path: answerPath(view.slug),
      noIndex: old || view.origin === 'example',
      jsonLd,
    },
    <Answer view={view} />,
  );
}

import type { VNode } from 'preact';
import { renderExplanation, type AnswerView } from '../../archive/index.js';
import { DateText, Notice, ScamFlag, VerdictBadge, answerPath, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';
import { History, Sources } from './answer-evidence.js';

type Props = { view: AnswerView };

const isOld = ({ revision, revisions }: AnswerView): boolean => revision < revisions.length;

/** Links that leave the site pass nothing on: neither rank nor where the reader came from. */
const AWAY = 'nofollow noopener noreferrer';

/** What the reader must know before the verdict: whether it still holds, and whether it is meant. */
function Standing({ view }: Props) {
  const { archive, common } = useWords();
  const say = archive.answer;
  const { origin, revision, revisions, slug } = view;
  return (
    <>
      {isOld(view) && (
        <Notice tone="warn" title={say.old.title}>
          <p>
            {say.old.lead(revision, revisions.length)} <a href={answerPath(slug)}>{say.old.link}</a>
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
          {say.lead(publisher.name)}{' '}
          {originUrl && (
            <a href={originUrl} rel={AWAY}>
              {say.link(publisher.name)}
            </a>
          )}
        </p>
      </Notice>
    </div>
  );
}

function Meta({ view }: Props) {
  const say = useWords().archive.answer;
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
      {topics.length > 0 && ` · ${topics.join(', ')}`}
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
      <blockquote>{claim}</blockquote>
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

function Explanation({ view: { explanation, origin, publisher } }: Props) {
  const say = useWords().archive.answer;
  if (explanation === '') return null;
  return (
    <section>
      <h2>{origin === 'import' ? say.howOther(publisher.name) : say.how}</h2>
      {/* Rendered from Markdown without raw HTML, then reduced to a list of allowed elements. */}
      <div dangerouslySetInnerHTML={{ __html: renderExplanation(explanation) }} />
    </section>
  );
}

/** A message that says by itself what was found and by whom, for the group where the rumour came from. */
function shareText({ verdict, title, summary, origin, publisher, url }: AnswerView): string {
  const { common } = words('id');
  const checked = origin === 'import' ? `\n${common.checkedBy(publisher.name)}.` : '';
  return `[${common.verdict[verdict].toUpperCase()}] ${title}\n\n${summary}${checked}\n\n${url}`;
}

function Share({ view }: Props) {
  const say = useWords().archive.answer.share;
  if (view.origin === 'example' || isOld(view)) return null;
  return (
    <aside class="no-print">
      <div class="ask">
        <h2>{say.title}</h2>
        <p class="hint">{say.lead}</p>
        <p>
          <a class="btn" href={`https://wa.me/?text=${encodeURIComponent(shareText(view))}`} rel={AWAY}>
            {say.whatsapp}
          </a>
        </p>
      </div>
    </aside>
  );
}

function Answer({ view }: Props): VNode {
  return (
    <div class="grid">
      <article class="read">
        <Standing view={view} />
        <p class="row">
          {view.scam && <ScamFlag big />}
          <VerdictBadge verdict={view.verdict} big />
        </p>
        <h1>{view.title}</h1>
        <Meta view={view} />
        <CheckedBy view={view} />
        {view.scam && <ScamWarning />}
        <p class="lead after">{view.summary}</p>
        <Claim view={view} />
        <Explanation view={view} />
        <Sources sources={view.sources} />
        <History view={view} />
      </article>
      <Share view={view} />
    </div>
  );
}

/** One answer; `jsonLd` is its ClaimReview, if it is one. */
export function answerPage(view: AnswerView, jsonLd: object | null): string {
  const { archive, common } = words('id');
  const labelled = `[${common.verdict[view.verdict].toUpperCase()}] ${view.title}`;
  const old = isOld(view);
  return renderPage(
    {
      lang: 'id',
      title: old ? archive.answer.old.titleOf(labelled, view.revision) : labelled,
      description: view.summary,
      path: answerPath(view.slug),
      noIndex: old || view.origin === 'example',
      jsonLd,
    },
    <Answer view={view} />,
  );
}

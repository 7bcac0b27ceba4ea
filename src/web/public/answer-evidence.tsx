import type {
  AnswerView,
  NumberedSource,
  RevisionNote,
  SourceCapture,
  Withdrawal,
} from '../../archive/index.js';
import { AWAY, DateText, answerPath, useHref, useOriginalLang, useWords } from '../kit/index.js';

function Source({ source }: { source: NumberedSource }) {
  const { number, type, publisher, title, url, quote, observedAt, captured } = source;
  const { archive, common } = useWords();
  const original = useOriginalLang();
  return (
    <div class="src" id={`sumber-${number}`}>
      <b>
        {number}. {publisher}
      </b>{' '}
      <span class="meta">
        {common.sourceType[type]}
        {observedAt && (
          <>
            {' · '}
            {archive.answer.observed} <DateText date={observedAt} />
          </>
        )}
      </span>
      {quote && <blockquote lang={original}>{quote}</blockquote>}
      <p>
        {url === null ? (
          <span lang={original}>{title}</span>
        ) : (
          <a href={url} rel={AWAY}>
            <span lang={original}>{title}</span>
            <span class="off"> ({archive.answer.newTab})</span>
          </a>
        )}
      </p>
      {captured && <Captured captured={captured} />}
    </div>
  );
}

/** The copy that the team keeps: what is in it belongs to its publisher, when and which it was to everybody. */
function Captured({ captured: { at, sha256 } }: { captured: SourceCapture }) {
  const say = useWords().answer;
  return (
    <details>
      <summary>
        {say.captured} <DateText date={at} />
      </summary>
      <p class="hint">{say.capturedHint}</p>
      <p class="meta">
        {say.hash}: <code>{sha256}</code>
      </p>
    </details>
  );
}

/** What an answer rests on. */
export function Sources({ sources }: { sources: readonly NumberedSource[] }) {
  const say = useWords().archive.answer;
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{say.sources}</h2>
      {sources.map((source) => (
        <Source source={source} />
      ))}
    </section>
  );
}

/** Who was asked, and whether they had replied: silence is told, too. */
export function Inquiries({ inquiries }: Pick<AnswerView, 'inquiries'>) {
  const { agencies, answer } = useWords();
  const say = agencies.published;
  const original = useOriginalLang();
  if (inquiries.length === 0) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <ul>
        {inquiries.map(({ agency, askedAt, repliedAt, source }) => (
          <li>
            <b lang={original}>{agency}</b>: {say.asked} <DateText date={askedAt} />,{' '}
            {repliedAt ? (
              <>
                {say.replied} <DateText date={repliedAt} />.
                {source && (
                  <>
                    {' '}
                    <a href={`#sumber-${source}`}>{answer.saidIn(source)}</a>
                  </>
                )}
              </>
            ) : (
              say.silent
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every revision with what changed and why, and every withdrawal; nothing when there is one revision alone. */
export function History({ view }: { view: AnswerView }) {
  const say = useWords().archive.answer;
  const { revisions, withdrawals } = view;
  if (revisions.length + withdrawals.length < 2) return null;
  const events = [
    ...revisions.map((note) => ({ at: note.publishedAt, line: <Revised view={view} note={note} /> })),
    ...withdrawals.map((each) => ({ at: each.withdrawnAt, line: <TakenDown withdrawal={each} /> })),
  ];
  return (
    <section>
      <h2>{say.history}</h2>
      <ul class="list">
        {events.toSorted((a, b) => b.at.getTime() - a.at.getTime()).map(({ line }) => line)}
      </ul>
    </section>
  );
}

function Revised({ view, note }: { view: AnswerView; note: RevisionNote }) {
  const { archive, answer } = useWords();
  const say = archive.answer;
  const href = useHref();
  const original = useOriginalLang();
  const { slug, revision: shown, currentRevision, revisions } = view;
  const { revision, publishedAt, changeNote } = note;
  const path = answerPath(slug);
  const own = revision === currentRevision ? path : `${path}/revisi/${revision}`;
  return (
    <li>
      {revision === shown ? (
        <b>
          {say.revision(revision)} ({say.shown})
        </b>
      ) : (
        <a href={href(own)}>{say.revision(revision)}</a>
      )}
      {' · '}
      <DateText date={publishedAt} time />
      {changeNote === null ? <p>{say.first}</p> : <p lang={original}>{changeNote}</p>}
      {revisions.some((before) => before.revision === revision - 1) && (
        <p>
          <a href={href(`${path}/revisi/${revision}/perubahan`)}>
            {answer.changes.link}
            <span class="off"> ({say.revision(revision)})</span>
          </a>
        </p>
      )}
    </li>
  );
}

function TakenDown({ withdrawal: { withdrawnAt, reason } }: { withdrawal: Withdrawal }) {
  const say = useWords().archive.answer.withdrawn;
  return (
    <li>
      <b>{say.at}</b> <DateText date={withdrawnAt} time />
      <p lang={useOriginalLang()}>{reason}</p>
    </li>
  );
}

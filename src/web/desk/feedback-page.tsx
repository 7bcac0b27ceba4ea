import type { Page } from '../../common/index.js';
import type { FeedbackTally, ReaderComment } from '../../readers/index.js';
import type { SignedIn } from '../../staff/index.js';
import { DateText, Pager, answerPath, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';

const PATH = '/meja/tanggapan';

function Tallies({ tallies }: { tallies: readonly FeedbackTally[] }) {
  const text = useWords().readers.feedback;
  if (tallies.length === 0) return null;
  return (
    <section>
      <h2>{text.tallies}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label={text.tallies}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.answer}</th>
              <th scope="col">{text.yes}</th>
              <th scope="col">{text.no}</th>
            </tr>
          </thead>
          <tbody>
            {tallies.map(({ slug, title, yes, no }) => (
              <tr>
                <td>
                  <a href={answerPath(slug)}>{title}</a>
                </td>
                <td>{yes}</td>
                <td>{no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Comments({ comments }: { comments: Page<ReaderComment> }) {
  const text = useWords().readers.feedback;
  if (comments.items.length === 0) return null;
  return (
    <section>
      <h2>{text.comments}</h2>
      <ul class="list">
        {comments.items.map(({ slug, title, helpful, text: said, at }) => (
          <li>
            <p class="said">{said}</p>
            <p class="meta">
              <b>{helpful ? text.yes : text.no}</b> · <a href={answerPath(slug)}>{title}</a> ·{' '}
              <DateText date={at} time />
            </p>
          </li>
        ))}
      </ul>
      <Pager page={comments} href={(number) => `${PATH}?hal=${number}`} />
    </section>
  );
}

/** What readers say of answers; nobody else reads it. */
export function feedbackDeskPage(
  person: SignedIn,
  tallies: readonly FeedbackTally[],
  comments: Page<ReaderComment>,
): string {
  const { feedback: text, title } = words('id').readers;
  return renderPage(
    { lang: 'id', title: text.title, path: PATH, desk: person },
    <>
      <p class="meta">
        <a href="/meja/keberatan">{title}</a>
      </p>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {tallies.length === 0 && <p>{text.none}</p>}
      <Tallies tallies={tallies} />
      <Comments comments={comments} />
    </>,
  );
}

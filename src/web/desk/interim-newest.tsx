import { standingOf, type InterimDesk } from '../../fact-finding/index.js';
import { DateText, useWords } from '../kit/index.js';

/** The newest interim statement, where it stands, and what was said of it. */
export function InterimNewest({ interim: { newest, officials } }: { interim: InterimDesk }) {
  const { interim: text, publicInterim } = useWords().writing;
  if (!newest) return null;
  const source = officials.find(({ id }) => id === newest.sourceId);
  return (
    <>
      <p>
        <b>{text.newest(newest.revision, newest.authorName)}</b>{' '}
        <span class="tag">{text.standing[standingOf(newest)]}</span>
      </p>
      <blockquote class="said">{newest.text}</blockquote>
      <p class="meta">{source ? `${publicInterim.source} ${source.name}` : publicInterim.unconfirmed}</p>
      <ul class="list">
        {newest.reviews.map(({ reviewerName, decision, comment, createdAt }) => (
          <li>
            {decision === 'approve' ? text.approvedBy(reviewerName) : text.sentBackBy(reviewerName)}
            {comment && <p class="said">{comment}</p>}
            <p class="meta">
              <DateText date={createdAt} time />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

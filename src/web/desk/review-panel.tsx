import type { Review } from '../../fact-finding/index.js';
import { DateText, TextArea, useWords } from '../kit/index.js';
import { complaint, DeskForm } from './desk-form.js';
import { WithdrawnNote } from './published-panel.js';
import { decides, type ReviewPage } from './review-model.js';
import { SchedulePanel, TimeField } from './schedule-panel.js';

function Word({ review }: { review: Review }) {
  const text = useWords().desk.review;
  const { decision, reviewerName, version, comment, createdAt } = review;
  return (
    <li>
      <b>
        {decision === 'approve' ? text.approved(reviewerName, version) : text.sentBack(reviewerName, version)}
      </b>
      {comment && <p class="said">{comment}</p>}
      <p class="meta">
        <DateText date={createdAt} time />
      </p>
    </li>
  );
}

/** How many more approvals the newest version needs after this one. */
function isFirstOfTwo({ draft, reviews, file }: ReviewPage): boolean {
  const version = draft?.latest?.version;
  const approvals = reviews.filter((each) => each.decision === 'approve' && each.version === version);
  return file.cityIsSubject && approvals.length === 0;
}

function Decide({ page, version }: { page: ReviewPage; version: number }) {
  const { desk, writing } = useWords();
  const text = desk.review;
  const exact = <input type="hidden" name="review-version" value={String(version)} />;
  return (
    <>
      <DeskForm page={page} act="setuju" button={isFirstOfTwo(page) ? text.approveFirst : text.approve}>
        {exact}
        {!isFirstOfTwo(page) && (
          <details open={Boolean(page.state.typed?.schedule?.time)}>
            <summary>{writing.schedule.later}</summary>
            <TimeField page={page} name="review-time" />
          </details>
        )}
      </DeskForm>
      <div class="after">
        <DeskForm page={page} act="kembalikan" button={text.sendBack} look="warn">
          {exact}
          <TextArea
            name="review-comment"
            label={text.comment}
            rows={4}
            value={page.state.typed?.review?.comment}
            error={complaint(page, 'review-comment')}
          />
        </DeskForm>
      </div>
    </>
  );
}

function Part({ page, version }: { page: ReviewPage; version: number }) {
  const { desk } = useWords();
  const { person, authors } = page;
  if (authors.includes(person.id))
    return (
      <>
        <p>{desk.review.own}</p>
        <DeskForm page={page} act="draf/tarik" button={desk.draft.takeBack} look="quiet" />
      </>
    );
  if (!decides(page)) return <p>{desk.review.onlyEditors}</p>;
  return (
    <>
      {page.answer && <WithdrawnNote answer={page.answer}>{desk.correction.brings}</WithdrawnNote>}
      <Decide page={page} version={version} />
    </>
  );
}

/** What reviewers said, and the decision for whoever may take it; beside the sources. */
export function ReviewPanel(page: ReviewPage) {
  const text = useWords().desk.review;
  const { draft, reviews } = page;
  const open = draft?.status === 'in_review' ? draft.latest : null;
  if (!open && reviews.length === 0) return null;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <ul class="list">
        {reviews.map((review) => (
          <Word review={review} />
        ))}
      </ul>
      {open && <Part page={page} version={open.version} />}
      <SchedulePanel {...page} />
    </section>
  );
}

import { COMMENT_FIELDS, type DraftComment } from '../../fact-finding/index.js';
import { DateText, Select, TextArea, useWords } from '../kit/index.js';
import { complaint, DeskForm } from './desk-form.js';
import { mayComment, type ReviewPage } from './review-model.js';

function Said({ comment }: { comment: DraftComment }) {
  return (
    <>
      <p class="said">{comment.text}</p>
      <p class="meta">
        {comment.authorName} · <DateText date={comment.createdAt} time />
      </p>
    </>
  );
}

function Acts({ page, comment }: { page: ReviewPage; comment: DraftComment }) {
  const text = useWords().writing.comments;
  const settles =
    page.authors.includes(page.person.id) && (page.draft?.latest?.version ?? 0) > comment.version;
  const act = `catatan-draf/${comment.id}`;
  return (
    <>
      <details>
        <summary>{text.answer}</summary>
        <DeskForm page={page} act={`${act}/jawab`} button={text.answer} look="quiet">
          <div class="field">
            <label for={`answer-${comment.id}`}>{text.answerLabel}</label>
            <textarea id={`answer-${comment.id}`} name="comment-answer" rows={2} />
          </div>
        </DeskForm>
      </details>
      {settles && <DeskForm page={page} act={`${act}/selesai`} button={text.settle} look="quiet" />}
    </>
  );
}

function Thread({ page, comment }: { page: ReviewPage; comment: DraftComment }) {
  const text = useWords().writing.comments;
  const answers = page.comments.filter(({ parentId }) => parentId === comment.id);
  return (
    <li id={`catatan-${comment.id}`}>
      <p class="meta">{text.on(comment.version, text.fields[comment.field])}</p>
      {comment.quote && <blockquote>{comment.quote}</blockquote>}
      <Said comment={comment} />
      {answers.map((answer) => (
        <div class="reply">
          <Said comment={answer} />
        </div>
      ))}
      {comment.settledIn !== null ? (
        <p class="tag">{text.settled(comment.settledBy ?? '', comment.settledIn)}</p>
      ) : (
        mayComment(page) && <Acts page={page} comment={comment} />
      )}
    </li>
  );
}

function Add({ page, version }: { page: ReviewPage; version: number }) {
  const text = useWords().writing.comments;
  const typed = page.state.typed?.comment;
  return (
    <details open={typed !== undefined}>
      <summary>{text.add}</summary>
      <DeskForm page={page} act="catatan-draf" button={text.save} look="quiet">
        <input type="hidden" name="comment-version" value={String(version)} />
        <Select
          name="comment-field"
          label={text.field}
          empty={null}
          choices={COMMENT_FIELDS.map((value) => ({ value, label: text.fields[value] }))}
          value={typed?.field ?? 'explanation'}
        />
        <TextArea
          name="comment-quote"
          label={text.quote}
          hint={text.quoteHint}
          optional
          rows={2}
          value={typed?.quote}
          error={complaint(page, 'comment-quote')}
        />
        <TextArea
          name="comment-text"
          label={text.text}
          rows={3}
          value={typed?.text}
          error={complaint(page, 'comment-text')}
        />
      </DeskForm>
    </details>
  );
}

/** What colleagues say of passages of the draft, and what became of it. */
export function CommentsPanel(page: ReviewPage) {
  const text = useWords().writing.comments;
  const threads = page.comments.filter(({ parentId }) => parentId === null);
  const latest = page.draft?.latest;
  if (!latest && threads.length === 0) return null;
  const open = threads.filter(({ settledIn }) => settledIn === null).length;
  return (
    <section class="panel" id="catatan">
      <h2>{text.title}</h2>
      <p class="meta">{open > 0 ? text.open(open) : threads.length === 0 && text.none}</p>
      <ul class="list">
        {threads.map((comment) => (
          <Thread page={page} comment={comment} />
        ))}
      </ul>
      {latest && <Add page={page} version={latest.version} />}
    </section>
  );
}

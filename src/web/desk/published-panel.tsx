import { LinkButton, Notice, TextArea, useWords } from '../kit/index.js';
import { complaint, DeskForm } from './desk-form.js';
import { mayWithdraw, type ReviewPage } from './review-model.js';

function Withdraw({ page }: { page: ReviewPage }) {
  const text = useWords().desk.withdraw;
  const typed = page.state.typed?.withdraw;
  return (
    <details open={typed !== undefined}>
      <summary>{text.title}</summary>
      <p class="hint">{text.hint}</p>
      <DeskForm page={page} act="tarik" button={text.button} look="warn">
        <TextArea
          name="withdraw-reason"
          label={text.reason}
          rows={3}
          value={typed?.reason}
          error={complaint(page, 'withdraw-reason')}
        />
      </DeskForm>
    </details>
  );
}

/** The published answer of this case, its correction and its withdrawal. */
export function PublishedPanel(page: ReviewPage) {
  const { desk } = useWords();
  const { answer, file } = page;
  if (!answer) return null;
  return (
    <section class="panel">
      <h2>{answer.title}</h2>
      {answer.withdrawnAt && <Notice tone="warn">{desk.case.withdrawnAt}</Notice>}
      <p>
        <LinkButton href={`/jawaban/${answer.slug}`} look="quiet">
          {desk.case.readAnswer}
        </LinkButton>
      </p>
      {!answer.withdrawnAt && file.status === 'published' && (
        <DeskForm page={page} act="koreksi" button={desk.correction.button} look="quiet">
          <p class="hint">{desk.correction.hint}</p>
        </DeskForm>
      )}
      {mayWithdraw(page) && <Withdraw page={page} />}
    </section>
  );
}

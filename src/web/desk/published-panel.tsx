import type { ComponentChildren } from 'preact';
import type { AnswerView } from '../../archive/index.js';
import { DateText, LinkButton, Notice, TextArea, useWords } from '../kit/index.js';
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

/** That the public does not read the answer now, since when and why; nothing while it does. */
export function WithdrawnNote({ answer, children }: { answer: AnswerView; children?: ComponentChildren }) {
  const { desk } = useWords();
  const { withdrawnAt, withdrawnReason } = answer;
  if (withdrawnAt === null) return null;
  return (
    <Notice tone="warn" title={desk.case.withdrawn}>
      <p>
        <DateText date={withdrawnAt} time />: {withdrawnReason}
      </p>
      {children}
    </Notice>
  );
}

/** The published answer of this case, its correction and its withdrawal. */
export function PublishedPanel(page: ReviewPage) {
  const { desk } = useWords();
  const { answer, file } = page;
  if (!answer) return null;
  const { again, againHint, button, hint } = desk.correction;
  const gone = answer.withdrawnAt !== null;
  return (
    <section class="panel">
      <h2>{answer.title}</h2>
      <WithdrawnNote answer={answer} />
      <p>
        <LinkButton href={`/jawaban/${answer.slug}`} look="quiet">
          {gone ? desk.case.readWithdrawn : desk.case.readAnswer}
        </LinkButton>
      </p>
      {file.status === 'published' && (
        <DeskForm page={page} act="koreksi" button={gone ? again : button} look="quiet">
          <p class="hint">{gone ? againHint : hint}</p>
        </DeskForm>
      )}
      {mayWithdraw(page) && <Withdraw page={page} />}
    </section>
  );
}

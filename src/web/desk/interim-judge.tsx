import { standingOf } from '../../fact-finding/index.js';
import { TextArea, useWords } from '../kit/index.js';
import { complaint, DeskForm } from './desk-form.js';
import { InterimNewest } from './interim-newest.js';
import type { ReviewPage } from './review-model.js';

function Judge({ page, id }: { page: ReviewPage; id: string }) {
  const text = useWords().writing.interim;
  const first = page.file.cityIsSubject && page.interim.newest?.reviews.length === 0;
  return (
    <>
      <DeskForm
        page={page}
        act={`sementara/${id}/setuju`}
        button={first ? text.approveFirst : text.approve}
      />
      <div class="after">
        <DeskForm page={page} act={`sementara/${id}/kembalikan`} button={text.sendBack} look="warn">
          <TextArea
            name="judge-comment"
            label={text.comment}
            rows={3}
            value={page.state.typed?.judge?.comment}
            error={complaint(page, 'judge-comment')}
          />
        </DeskForm>
      </div>
    </>
  );
}

function Part({ page, id }: { page: ReviewPage; id: string }) {
  const text = useWords().writing.interim;
  if (page.interim.authors.includes(page.person.id)) return <p>{text.own}</p>;
  return page.person.role === 'fact-finder' ? <p>{text.onlyEditors}</p> : <Judge page={page} id={id} />;
}

function TakeBack({ page }: { page: ReviewPage }) {
  const text = useWords().writing.interim;
  return (
    <details open={Boolean(complaint(page, 'judge-reason'))}>
      <summary>{text.takeBack}</summary>
      <DeskForm page={page} act="sementara/tarik" button={text.takeBack} look="warn">
        <TextArea
          name="judge-reason"
          label={text.reason}
          rows={3}
          value={page.state.typed?.judge?.reason}
          error={complaint(page, 'judge-reason')}
        />
      </DeskForm>
    </details>
  );
}

/** What the public reads, when it is not the newest, and the way to take it back. */
function Shown({ page, text: shown }: { page: ReviewPage; text: string }) {
  const text = useWords().writing.interim;
  return (
    <>
      {shown !== page.interim.newest?.text && (
        <>
          <h3>{text.now}</h3>
          <blockquote class="said">{shown}</blockquote>
        </>
      )}
      {page.person.role !== 'fact-finder' && <TakeBack page={page} />}
    </>
  );
}

/** Judging the interim statement, and taking back what the public reads. */
export function JudgePanel(page: ReviewPage) {
  const text = useWords().writing.interim;
  const { newest, shown } = page.interim;
  if (!newest || page.file.answerId !== null) return null;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <InterimNewest interim={page.interim} />
      {standingOf(newest) === 'waiting' && <Part page={page} id={newest.id} />}
      {shown?.text && <Shown page={page} text={shown.text} />}
    </section>
  );
}

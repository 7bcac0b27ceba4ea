import { DateText, Notice, TextField, useWords } from '../kit/index.js';
import { complaint, DeskForm } from './desk-form.js';
import { callsOff, setsTime, type ReviewPage } from './review-model.js';

/** When it is to be published, in the time of the city. */
export function TimeField({ page, name }: { page: ReviewPage; name: string }) {
  const text = useWords().writing.schedule;
  return (
    <TextField
      name={name}
      type="datetime-local"
      label={text.time}
      hint={text.timeHint}
      optional
      value={page.state.typed?.schedule?.time}
      error={complaint(page, name)}
    />
  );
}

/** What is approved for a time: when, and the ways out of it. */
export function SchedulePanel(page: ReviewPage) {
  const text = useWords().writing.schedule;
  const at = page.draft?.status === 'approved' ? page.draft.publishAt : null;
  if (!at) return null;
  return (
    <>
      <Notice tone="good" title={text.waiting}>
        <p>
          <b>
            <DateText date={at} time />
          </b>
        </p>
        <p>{text.rule}</p>
      </Notice>
      {setsTime(page) && (
        <details open={page.state.typed?.schedule !== undefined}>
          <summary>{text.change}</summary>
          <DeskForm page={page} act="jadwal" button={text.changeButton} look="quiet">
            <TimeField page={page} name="schedule-time" />
          </DeskForm>
        </details>
      )}
      {callsOff(page) && (
        <div class="after">
          <p class="hint">{text.callOffHint}</p>
          <DeskForm page={page} act="jadwal/batal" button={text.callOff} look="warn" />
        </div>
      )}
    </>
  );
}

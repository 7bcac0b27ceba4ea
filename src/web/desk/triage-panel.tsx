import { URGENCIES } from '../../fact-finding/index.js';
import { TOPICS } from '../../questions/index.js';
import { Checkbox, Select, TextArea, TextField, useWords } from '../kit/index.js';
import { holds, type CasePage } from './case-model.js';
import { complaint, DeskForm } from './desk-form.js';
import type { Typed } from './forms.js';

function valuesOf({ file, state }: CasePage): Values {
  if (state.typed?.case) return state.typed.case;
  const { claim, cityIsSubject, topic, urgency, kelurahan } = file;
  return { claim, cityIsSubject, topic: topic ?? '', urgency, kelurahan: kelurahan.join(', ') };
}

/** What whoever does not hold the case reads of it. */
function Facts({ file }: CasePage) {
  const { triage, desk } = useWords();
  if (file.kelurahan.length === 0 && !file.cityIsSubject) return null;
  return (
    <section class="panel">
      <h2>{desk.describe.title}</h2>
      {file.kelurahan.length > 0 && (
        <p>
          {triage.form.kelurahan}: {file.kelurahan.join(', ')}
        </p>
      )}
      {file.cityIsSubject && <p>{triage.form.city}</p>}
    </section>
  );
}

type Values = NonNullable<Typed['case']>;

function About({ page, values }: { page: CasePage; values: Values }) {
  const { triage, ask, queue } = useWords();
  const text = triage.form;
  return (
    <>
      <div class="three">
        <Select
          name="case-topic"
          label={text.topic}
          empty={text.noTopic}
          choices={TOPICS.map((value) => ({ value, label: ask.topic[value] }))}
          value={values.topic}
          error={complaint(page, 'case-topic')}
        />
        <Select
          name="case-urgency"
          label={text.urgency}
          empty={null}
          choices={URGENCIES.map((value) => ({ value, label: queue.urgency[value] }))}
          value={values.urgency}
          error={complaint(page, 'case-urgency')}
        />
      </div>
      <TextField
        name="case-kelurahan"
        label={text.kelurahan}
        hint={text.kelurahanHint}
        value={values.kelurahan}
        error={complaint(page, 'case-kelurahan')}
      />
    </>
  );
}

/** Whose affair it is, about what and where, and how urgent: one form of the holder. */
export function TriagePanel(page: CasePage) {
  const { triage, desk } = useWords();
  if (!holds(page)) return <Facts {...page} />;
  const values = valuesOf(page);
  return (
    <section class="panel">
      <h2>{triage.form.title}</h2>
      <DeskForm page={page} act="klaim" button={triage.form.save} look="quiet">
        <TextArea
          name="case-claim"
          label={desk.describe.claim}
          hint={page.file.claimWritten ? desk.describe.claimHint : desk.describe.claimUnworded}
          rows={3}
          value={values.claim}
          error={complaint(page, 'case-claim')}
        />
        <About page={page} values={values} />
        <Checkbox
          name="case-city"
          label={desk.describe.city}
          hint={desk.describe.cityHint}
          value={values.cityIsSubject ? 'ya' : ''}
        />
      </DeskForm>
    </section>
  );
}

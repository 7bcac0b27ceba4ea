import { INTERIM_MAX, type InterimDesk } from '../../fact-finding/index.js';
import { Select, TextArea, useWords } from '../kit/index.js';
import { holds, type CasePage } from './case-model.js';
import { complaint, DeskForm } from './desk-form.js';
import { InterimNewest } from './interim-newest.js';

interface ProposeProps {
  page: CasePage;
  interim: InterimDesk;
}

function ProposeForm({ page, interim }: ProposeProps) {
  const text = useWords().writing.interim;
  const start = page.state.typed?.interim ?? interim.newest;
  return (
    <DeskForm page={page} act="sementara" button={text.propose} look="quiet">
      <TextArea
        name="interim-text"
        label={text.text}
        hint={text.textHint(INTERIM_MAX)}
        rows={4}
        value={start?.text}
        error={complaint(page, 'interim-text')}
      />
      <Select
        name="interim-sourceId"
        label={text.source}
        hint={text.sourceHint}
        empty={text.noSource}
        choices={interim.officials.map(({ id, name }) => ({ value: id, label: name }))}
        value={start?.sourceId ?? ''}
        error={complaint(page, 'interim-sourceId')}
      />
    </DeskForm>
  );
}

/** The statement before the full check: written here by the holder of a case that has never been answered. */
export function ProposePanel({ page, interim }: ProposeProps) {
  const text = useWords().writing.interim;
  const may = holds(page) && page.file.answerId === null;
  if (!may && !interim.newest) return null;
  const open = page.state.typed?.interim !== undefined || interim.newest !== null;
  return (
    <details class="panel" open={open}>
      <summary>{text.title}</summary>
      <p class="hint">{text.lead}</p>
      <InterimNewest interim={interim} />
      {may && <ProposeForm page={page} interim={interim} />}
    </details>
  );
}

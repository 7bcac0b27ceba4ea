import { NOTE_MAX, type Note } from '../../fact-finding/index.js';
import { DateText, TextArea, useWords } from '../kit/index.js';
import { complaint, DeskForm } from './desk-form.js';
import type { OverviewPage } from './overview-model.js';

function Earlier({ note }: { note: Note }) {
  const text = useWords().triage.notes;
  if (note.earlier.length === 0) return null;
  return (
    <details>
      <summary>{text.earlier}</summary>
      {note.earlier.map((version) => (
        <p class="said">
          <s>{version.text}</s> <DateText date={version.at} time />
        </p>
      ))}
    </details>
  );
}

function Change({ note, page }: { note: Note; page: OverviewPage }) {
  const text = useWords().triage.notes;
  const typed = page.state.typed?.note;
  const mine = typed?.id === note.id ? typed.text : undefined;
  if (note.struck || note.authorId !== page.person.id) return null;
  return (
    <details open={mine !== undefined}>
      <summary>{text.edit}</summary>
      <DeskForm page={page} act={`catatan/${note.id}/ubah`} button={text.saveEdit} look="quiet">
        <TextArea
          name={`note-${note.id}`}
          label={text.editLabel}
          rows={3}
          maxLength={NOTE_MAX}
          value={mine ?? note.text}
          error={complaint(page, `note-${note.id}`)}
        />
      </DeskForm>
      <DeskForm page={page} act={`catatan/${note.id}/coret`} button={text.strike} look="warn" />
    </details>
  );
}

function Item({ note, page }: { note: Note; page: OverviewPage }) {
  const text = useWords().triage.notes;
  const changed = !note.struck && note.earlier.length > 0;
  return (
    <li>
      <p class="meta">
        <b>{note.authorName}</b> · <DateText date={note.at} time />
        {changed && ` · ${text.changed}`}
        {note.fromCase !== null && ` · ${text.fromCase(note.fromCase)}`}
      </p>
      {note.struck ? <p class="hint">{text.struck}</p> : <p class="said">{note.text}</p>}
      <Earlier note={note} />
      <Change note={note} page={page} />
    </li>
  );
}

/** What colleagues tell each other about the case. */
export function NotesPanel(page: OverviewPage) {
  const text = useWords().triage.notes;
  const typed = page.state.typed?.note;
  return (
    <section class="panel" id="catatan">
      <h2>{text.title}</h2>
      {page.notes.length === 0 && <p>{text.none}</p>}
      <ul class="list">
        {page.notes.map((note) => (
          <Item note={note} page={page} />
        ))}
      </ul>
      <DeskForm page={page} act="catatan" button={text.save} look="quiet">
        <TextArea
          name="note-text"
          label={text.label}
          hint={text.hint}
          rows={3}
          maxLength={NOTE_MAX}
          value={typed?.id === '' ? typed.text : undefined}
          error={complaint(page, 'note-text')}
        />
      </DeskForm>
    </section>
  );
}

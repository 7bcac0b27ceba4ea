import { wordDiff } from '../../common/index.js';
import type { FieldConflict } from '../../fact-finding/index.js';
import { Changed, Notice, useWords } from '../kit/index.js';
import type { DraftPage } from './draft-model.js';

/** Where both texts stand beside each other. */
export const CONFLICT_ID = 'draft-conflict';

function Side({ title, from, to }: { title: string; from: string; to: string }) {
  return (
    <div>
      <p>
        <b>{title}</b>
      </p>
      <Changed stretches={wordDiff(from, to)} />
    </div>
  );
}

function Field({ conflict }: { conflict: FieldConflict }) {
  const { conflict: text, fields, blank } = useWords().writing;
  const { field, base, theirs, mine, clean } = conflict;
  return (
    <details open={!clean}>
      <summary>
        {fields[field]}: {clean ? text.clean : text.clash}
      </summary>
      <p>
        <b>{text.base}</b>
      </p>
      <p class="said">{base || blank}</p>
      <div class="three">
        <Side title={text.theirs} from={base} to={theirs} />
        <Side title={text.mine} from={base} to={mine} />
      </div>
    </details>
  );
}

/** What two people have written at the same time, field by field; the form below holds both together. */
export function ConflictPanel({ meanwhile, draft }: DraftPage) {
  const text = useWords().writing.conflict;
  const latest = draft?.latest;
  if (!meanwhile || !latest) return null;
  return (
    <div id={CONFLICT_ID}>
      <Notice tone="warn" title={text.title(latest.version, latest.authorName)}>
        <p>{text.hint}</p>
        {meanwhile.conflicts.length === 0 && <p>{text.none}</p>}
        {meanwhile.conflicts.map((conflict) => (
          <Field conflict={conflict} />
        ))}
      </Notice>
    </div>
  );
}

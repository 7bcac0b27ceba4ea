import { wordDiff } from '../../common/index.js';
import { asTyped, type DraftInput, type DraftVersion } from '../../fact-finding/index.js';
import { Changed, useWords } from '../kit/index.js';
import type { ReviewPage } from './review-model.js';

const FIELDS: readonly (keyof DraftInput)[] = [
  ...(['title', 'claim', 'verdict', 'kind', 'scam', 'summary', 'explanation', 'shareText'] as const),
  ...(['topics', 'kelurahan', 'circulating', 'changeNote'] as const),
];

/** A field as people call what is in it. */
function useSaid(): (typed: DraftInput, field: keyof DraftInput) => string {
  const { common } = useWords();
  return (typed, field) => {
    if (field === 'scam') return typed.scam ? common.scamFlag : '';
    const value = typed[field];
    const label = { ...common.verdict, ...common.kind };
    return field === 'verdict' || field === 'kind'
      ? (new Map(Object.entries(label)).get(value) ?? value)
      : value;
  };
}

function Changes({ from, to }: { from: DraftVersion; to: DraftVersion }) {
  const { fields, changes } = useWords().writing;
  const said = useSaid();
  const [before, after] = [asTyped(from), asTyped(to)];
  const changed = FIELDS.filter((field) => said(before, field) !== said(after, field));
  if (changed.length === 0) return <p>{changes.none}</p>;
  return (
    <dl>
      {changed.map((field) => (
        <>
          <dt>{fields[field]}</dt>
          <dd>
            <Changed stretches={wordDiff(said(before, field), said(after, field))} />
          </dd>
        </>
      ))}
    </dl>
  );
}

/** What is new in the newest version: since the one before it, and since what the public reads. */
export function ChangesPanel({ draft, past: { before, published } }: ReviewPage) {
  const text = useWords().writing.changes;
  const latest = draft?.latest;
  if (!latest) return null;
  return (
    <>
      {before && (
        <details class="panel" open>
          <summary>{text.before(before.version)}</summary>
          <Changes from={before} to={latest} />
        </details>
      )}
      {published && (
        <details class="panel" open={!before}>
          <summary>{text.published}</summary>
          <Changes from={published} to={latest} />
        </details>
      )}
    </>
  );
}

import { type DraftInput, type DraftVersion } from '../../fact-finding/index.js';
import { Notice, useWords } from '../kit/index.js';
import { holds } from './case-model.js';
import { DeskForm } from './desk-form.js';
import { DraftFields } from './draft-fields.js';
import type { DraftPage } from './draft-tab.js';

/** What the form starts from: what was typed, else the newest version, else the published one, else the case's claim. */
function startOf({ draft, published, file, state }: DraftPage): DraftInput {
  const from = draft?.latest ?? published;
  return state.typed?.draft ?? (from ? typedFrom(from, draft !== null) : empty(file.claim));
}

const empty = (claim: string): DraftInput => ({
  title: '',
  claim,
  verdict: '',
  kind: '',
  scam: false,
  summary: '',
  explanation: '',
  shareText: '',
  topics: '',
  kelurahan: '',
  circulating: '',
  changeNote: '',
});

/** A correction starts from the published words, but says anew what has changed. */
function typedFrom(version: DraftVersion, sameDraft: boolean): DraftInput {
  return {
    title: version.title,
    claim: version.claim,
    verdict: version.verdict ?? '',
    kind: version.kind ?? '',
    scam: version.scam,
    summary: version.summary,
    explanation: version.explanation,
    shareText: version.shareText ?? '',
    topics: version.topics.join(', '),
    kelurahan: version.kelurahan.join(', '),
    circulating: version.circulating ?? '',
    changeNote: sameDraft ? (version.changeNote ?? '') : '',
  };
}

function Stored({ version }: { version: DraftVersion }) {
  const text = useWords().desk.draft;
  const { title, claim, summary, explanation } = version;
  return (
    <Notice tone="warn" title={text.stored(version.version, version.authorName)}>
      <p>{text.storedHint}</p>
      <p>
        <b>{title}</b>
      </p>
      <p>{claim}</p>
      <p>{summary}</p>
      <p class="said">{explanation}</p>
    </Notice>
  );
}

function Blockers({ blockers, file }: DraftPage) {
  const { desk } = useWords();
  if (blockers.length === 0)
    return (
      <Notice tone="good" title={desk.blockers.title}>
        <p>{file.cityIsSubject ? desk.blockers.noneTwo : desk.blockers.none}</p>
      </Notice>
    );
  return (
    <Notice title={desk.blockers.title}>
      <ul>
        {blockers.map((blocker) => (
          <li>{desk.blocker[blocker]}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Version({ draft }: DraftPage) {
  const text = useWords().desk;
  const latest = draft?.latest;
  if (!draft || !latest) return <p class="hint">{text.draft.none}</p>;
  return (
    <p class="hint">
      {text.draft.version(latest.version, latest.authorName)} · {text.draftStatus[draft.status]}
    </p>
  );
}

/** Which revision the form writes: a draft knows, otherwise it is the one after the published one. */
function targetOf({ draft, answer }: DraftPage): number {
  return draft?.revisionTarget ?? (answer?.revision ?? 0) + 1;
}

function Editor({ page, target }: { page: DraftPage; target: number }) {
  const text = useWords().desk.draft;
  const latest = page.draft?.latest;
  return (
    <DeskForm page={page} act="draf" button={text.save}>
      {page.state.conflict && latest && <Stored version={latest} />}
      <input type="hidden" name="draft-base" value={String(latest?.version ?? 0)} />
      <DraftFields page={page} typed={startOf(page)} correcting={target > 1} />
    </DeskForm>
  );
}

/** Writing: what is missing, the editor, and the request for review. */
export function DraftPanel(page: DraftPage) {
  const text = useWords().desk.draft;
  if (!holds(page)) return page.draft === null ? <p>{text.notYours}</p> : null;
  const target = targetOf(page);
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      {target > 1 && <p class="hint">{text.correctionOf(target)}</p>}
      <Version {...page} />
      <Blockers {...page} />
      <Editor page={page} target={target} />
      {page.blockers.length === 0 && <DeskForm page={page} act="draf/tinjau" button={text.ask} />}
    </section>
  );
}

import type { Blocker } from '../../fact-finding/index.js';
import { Button, CsrfField, DateText, Kept, Notice, Script, Select, useWords } from '../kit/index.js';
import { holds, tabPath } from './case-model.js';
import { DeskForm } from './desk-form.js';
import { ConflictPanel } from './draft-conflict.js';
import { DraftFields } from './draft-fields.js';
import { targetOf, type DraftPage } from './draft-model.js';

/** Where each thing that is missing is put right; the evidence has a tab of its own. */
const FIELD_OF: Record<Exclude<Blocker, 'evidence'>, string> = {
  draft: 'draft-title',
  title: 'draft-title',
  claim: 'draft-claim',
  verdict: 'draft-verdict',
  kind: 'draft-kind',
  summary: 'draft-summary',
  explanation: 'draft-explanation',
  footnotes: 'draft-explanation',
  'change-note': 'draft-changeNote',
  'private-data': 'draft-explanation',
};

/** What is missing leads to its place; how it can be met stands beside it. */
function Missing({ blocker, file }: { blocker: Blocker } & Pick<DraftPage, 'file'>) {
  const [what = '', ...how] = useWords().desk.blocker[blocker].split(/(?<=[.:]) /);
  return (
    <li>
      <a href={blocker === 'evidence' ? tabPath(file.id, 'bukti') : `#${FIELD_OF[blocker]}`}>{what}</a>{' '}
      {how.join(' ')}
    </li>
  );
}

function Checklist({ blockers, file }: DraftPage) {
  const { desk, writing } = useWords();
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
          <Missing blocker={blocker} file={file} />
        ))}
      </ul>
      <p class="hint">{writing.checklistHint}</p>
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

/** Who else writes. The place stays on the page, so that the script can fill it. */
function Others({ others }: DraftPage) {
  const text = useWords().writing.presence;
  return (
    <div data-others hidden={others.length === 0}>
      <Notice tone="warn" title={text.title}>
        <ul>
          {others.map(({ name, since }) => (
            <li>
              {text.since(name)} <DateText date={since} time />
            </li>
          ))}
        </ul>
        <p>{text.hint}</p>
      </Notice>
    </div>
  );
}

function Restored(page: DraftPage) {
  const text = useWords().writing.scratch;
  const { scratch, state } = page;
  if (!scratch || state.typed?.draft) return null;
  return (
    <Notice tone="warn" title={text.restored}>
      <p>
        {text.restoredHint} <DateText date={scratch.at} time />.
      </p>
      <DeskForm page={page} act="draf/salinan/buang" button={text.discard} look="quiet" />
    </Notice>
  );
}

/** Another way for the same form: nothing is saved, everything typed comes back. */
function Another({ page, act, label }: { page: DraftPage; act: string; label: string }) {
  return (
    <button type="submit" class="quiet" formaction={`/meja/kasus/${page.file.id}/draf/${act}`}>
      {label}
    </button>
  );
}

function Templates({ page }: { page: DraftPage }) {
  const text = useWords().writing.templates;
  if (page.templates.length === 0) return null;
  return (
    <details>
      <summary>{text.pick}</summary>
      <Select
        name="draft-template"
        label={text.name}
        hint={text.lead}
        choices={page.templates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Another page={page} act="templat" label={text.use} />
      {page.person.role !== 'fact-finder' && (
        <p class="after">
          <a href="/meja/templat">{text.manage}</a>
        </p>
      )}
    </details>
  );
}

/** What the script that keeps the text as it is typed goes by. */
function keeping(page: DraftPage, text: ReturnType<typeof useWords>['writing']['scratch']) {
  const { file, person } = page;
  return {
    'data-keep': `/meja/kasus/${file.id}/draf/salinan`,
    'data-copy': `draf:${person.id}:${file.id}:${targetOf(page)}`,
    'data-saved': text.saved,
    'data-offline': text.offline,
    'data-device': text.device,
    'data-newer': text.newer,
  };
}

function Editor({ page }: { page: DraftPage }) {
  const { desk, writing } = useWords();
  return (
    <form
      method="post"
      action={`/meja/kasus/${page.file.id}/draf`}
      data-scratch-at={page.scratch?.at.toISOString()}
      data-done={page.state.done}
      {...keeping(page, writing.scratch)}
    >
      <CsrfField token={page.person.csrfToken} />
      <input type="hidden" name="draft-base" value={String(page.base)} />
      <Templates page={page} />
      <DraftFields page={page} typed={page.typed} correcting={targetOf(page) > 1} />
      <p class="hint" role="status" data-status />
      <div class="row">
        <Button>{desk.draft.save}</Button>
        <Another page={page} act="pratinjau" label={writing.previewButton} />
      </div>
    </form>
  );
}

/** For whoever does not hold the case: what they typed is not lost. */
function NotHeld({ draft, scratch }: DraftPage) {
  const { desk, writing } = useWords();
  const texts = scratch
    ? Object.values(scratch.content).filter((value) => typeof value === 'string' && value !== '')
    : [];
  return (
    <>
      {draft === null && <p>{desk.draft.notYours}</p>}
      <Kept texts={texts.map(String)} title={writing.scratch.lost} hint={writing.scratch.lostHint} />
    </>
  );
}

/** Writing: what is missing, the editor, and the request for review. */
export function DraftPanel(page: DraftPage) {
  const text = useWords().desk.draft;
  if (!holds(page)) return <NotHeld {...page} />;
  const target = targetOf(page);
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      {target > 1 && <p class="hint">{text.correctionOf(target)}</p>}
      <Version {...page} />
      <Others {...page} />
      <Checklist {...page} />
      {page.blockers.length === 0 && !page.scratch && (
        <DeskForm page={page} act="draf/tinjau" button={text.ask} />
      )}
      <Restored {...page} />
      <ConflictPanel {...page} />
      <Editor page={page} />
      <Script name="draft" />
    </section>
  );
}

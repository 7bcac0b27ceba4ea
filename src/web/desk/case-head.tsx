import { WORKABLE, type NextStep } from '../../fact-finding/index.js';
import { DECLINE_REASONS } from '../../questions/index.js';
import { DateText, Notice, Select, TextArea, useWords } from '../kit/index.js';
import { holds, mayDecline, tabPath, type CasePage, type TabName } from './case-model.js';
import { complaint, DeskForm, type DeskFormProps } from './desk-form.js';
import { excerpt } from './excerpt.js';
import { PriorityLine } from './queue-reason.js';

/** Letters of a claim that is an asker's forward still: it stands whole among the questions. */
const UNWORDED_SHOWN = 180;

function Holder(page: CasePage) {
  const text = useWords().desk.case;
  const { file } = page;
  if (!WORKABLE.some((status) => status === file.status)) return null;
  if (!file.leaseUntil || !file.holderName) return <p class="meta">{text.free}</p>;
  return (
    <p class="meta">
      {file.holderId === page.person.id ? text.heldByYou : text.heldBy(file.holderName)}{' '}
      <DateText date={file.leaseUntil} time />
    </p>
  );
}

/** An act that stands on every tab and comes back to the one it was done from. */
function HeadForm({ page, ...form }: Omit<DeskFormProps, 'children'>) {
  return (
    <DeskForm page={page} {...form}>
      <input type="hidden" name="tab" value={page.tab} />
    </DeskForm>
  );
}

function Handling(page: CasePage) {
  const text = useWords().desk.case;
  const { file } = page;
  if (!WORKABLE.some((status) => status === file.status)) return null;
  if (file.holderId === null)
    return (
      <div class="after">
        <HeadForm page={page} act="ambil" button={text.claim} />
      </div>
    );
  if (!holds(page)) return null;
  return (
    <div class="row after">
      <HeadForm page={page} act="ambil" button={text.renew} look="quiet" />
      <HeadForm page={page} act="lepas" button={text.release} look="quiet" />
    </div>
  );
}

/** On which tab each step is done, and in which field it begins. */
const PLACE_OF: Record<NextStep, { tab: TabName; field?: string } | null> = {
  claim: { tab: 'ringkas', field: 'case-claim' },
  evidence: { tab: 'bukti', field: 'link-url' },
  write: { tab: 'draf', field: 'draft-title' },
  mend: { tab: 'draf' },
  'hand-in': { tab: 'draf' },
  judge: { tab: 'tinjau' },
  wait: null,
};

/** Where whoever reads a published case can go on. */
const CORRECTING: { tab: TabName } = { tab: 'tinjau' };

function Way({ place, page }: { place: { tab: TabName; field?: string }; page: CasePage }) {
  const { desk } = useWords();
  const { tab, field } = place;
  if (tab !== page.tab)
    return (
      <a href={`${tabPath(page.file.id, tab)}${field ? `#${field}` : ''}`}>{desk.next.go(desk.tabs[tab])}</a>
    );
  return field ? <a href={`#${field}`}>{desk.next.here}</a> : null;
}

/** So that nobody has to be told how a case goes on. */
function Next(page: CasePage) {
  const text = useWords().desk.next;
  const isPublished = page.file.status === 'published';
  if (page.next === null && !isPublished) return null;
  const place = page.next === null ? CORRECTING : PLACE_OF[page.next];
  return (
    <p class="after">
      <b>{text.title}</b> {page.next === null ? text.published : text.steps[page.next]}{' '}
      {place && <Way place={place} page={page} />}
    </p>
  );
}

/** Number, state and holder, the way to hold the case, and what comes next. */
export function CaseHead(page: CasePage) {
  const { desk } = useWords();
  const { file } = page;
  return (
    <header>
      <p class="meta">
        <a href="/meja">{desk.case.back}</a>
      </p>
      <h1>{desk.case.title(file.number)}</h1>
      <p>
        <span class="tag">{desk.status[file.status]}</span>{' '}
        {file.claimWritten ? file.claim : excerpt(file.claim, UNWORDED_SHOWN)}
      </p>
      <p class="meta">
        <PriorityLine file={file} /> · {desk.case.opened} <DateText date={file.createdAt} time />
      </p>
      {file.closedReason && <Notice>{desk.case.closed(desk.declineReason[file.closedReason])}</Notice>}
      <Holder {...page} />
      <Handling {...page} />
      <Next {...page} />
    </header>
  );
}

/** Ending a case without an answer. */
export function ClosePanel(page: CasePage) {
  const { desk } = useWords();
  const typed = page.state.typed?.decline;
  if (!mayDecline(page)) return null;
  return (
    <details class="panel" open={typed !== undefined}>
      <summary>{desk.close.title}</summary>
      <DeskForm page={page} act="tutup" button={desk.close.button} look="warn">
        <Select
          name="decline-reason"
          label={desk.close.reason}
          choices={DECLINE_REASONS.map((value) => ({ value, label: desk.declineReason[value] }))}
          value={typed?.reason}
          error={complaint(page, 'decline-reason')}
        />
        <TextArea
          name="decline-text"
          label={desk.close.text}
          hint={desk.close.textHint}
          rows={4}
          value={typed?.text}
          error={complaint(page, 'decline-text')}
        />
      </DeskForm>
    </details>
  );
}

import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AuditLog, type AuditEntry } from '../../audit/index.js';
import type { Page } from '../../common/index.js';
import { StaffService } from '../../staff/index.js';
import { Button, DateText, Pager, Select, useWords, type FormReader } from '../kit/index.js';
import { tabPath, type CasePage, type CaseTab, type TabContent } from './case-model.js';
import { detailsOf, namedIn } from './history-detail.js';

/** Which acts stand in each group: the first part of their names. */
const GROUPS = {
  case: ['case', 'question'],
  evidence: ['evidence', 'capture'],
  inquiry: ['inquiry'],
  draft: ['draft', 'interim', 'answer'],
  talk: ['note', 'task'],
} as const;
type Group = keyof typeof GROUPS;

const isGroup = (text: string): text is Group => Object.hasOwn(GROUPS, text);

interface HistoryProps {
  caseId: string;
  entries: Page<AuditEntry>;
  /** Names of the staff in it, by id. */
  names: ReadonlyMap<string, string>;
  /** Who ever did something to this case. */
  people: readonly string[];
  group: Group | null;
  personId: string | null;
}

function Line({ entry, names }: { entry: AuditEntry; names: HistoryProps['names'] }) {
  const words = useWords();
  const { actor, act, at, detail } = entry;
  const who = actor.kind === 'staff' ? (names.get(actor.id) ?? actor.id) : words.history.actor[actor.kind];
  const known = new Map(Object.entries({ ...words.history.act, ...words.desk.act }));
  const details = detailsOf(entry, words, names);
  const until = typeof detail['at'] === 'string' ? new Date(detail['at']) : null;
  return (
    <li>
      <b>{known.get(act) ?? act}</b>
      {details.length > 0 && ` (${details.join('; ')})`}
      {until && !Number.isNaN(until.getTime()) && (
        <>
          {' '}
          {words.history.detail.at} <DateText date={until} time />
        </>
      )}
      <p class="meta">
        {who} · <DateText date={at} time />
      </p>
    </li>
  );
}

function Filter({ caseId, group, personId, people, names }: HistoryProps) {
  const text = useWords().history;
  return (
    <form class="panel" method="get" action={tabPath(caseId, 'riwayat')} aria-label={text.filter}>
      <Select
        name="jenis"
        label={text.kind}
        empty={text.everything}
        choices={Object.entries(text.group).map(([value, label]) => ({ value, label }))}
        value={group ?? ''}
      />
      <Select
        name="oleh"
        label={text.person}
        empty={text.everybody}
        choices={people.map((id) => ({ value: id, label: names.get(id) ?? id }))}
        value={personId ?? ''}
      />
      <Button look="quiet">{text.show}</Button>
    </form>
  );
}

/** Who did what, the newest first. */
function History(props: HistoryProps) {
  const text = useWords().history;
  const { caseId, entries, names, group, personId } = props;
  const address = (page: number): string =>
    `${tabPath(caseId, 'riwayat')}?jenis=${group ?? ''}&oleh=${personId ?? ''}&hal=${page}`;
  return (
    <div class="two">
      <section class="panel">
        <h2>{text.title}</h2>
        <p>{text.lead}</p>
        <p class="meta">{entries.total === 0 ? text.none : text.count(entries.total)}</p>
        <ol class="list">
          {entries.items.map((entry) => (
            <Line entry={entry} names={names} />
          ))}
        </ol>
        <Pager page={entries} href={address} />
      </section>
      <div>
        <Filter {...props} />
      </div>
    </div>
  );
}

/** What the address narrows the list to; what it cannot mean is left out. */
function wanted(read: FormReader = () => ''): Pick<HistoryProps, 'group' | 'personId'> {
  const [kind, by] = [read('jenis'), read('oleh')];
  return { group: isGroup(kind) ? kind : null, personId: isUUID(by) ? by : null };
}

/** Everything that happened to the case. */
@Injectable()
export class HistoryTab implements CaseTab {
  readonly name = 'riwayat';

  constructor(
    private readonly audit: AuditLog,
    private readonly staff: StaffService,
  ) {}

  async content({ file, state }: CasePage): Promise<TabContent> {
    const subject = { type: 'case', id: file.id };
    const { group, personId } = wanted(state.narrow);
    const filter = { rooms: group ? GROUPS[group] : [], staffId: personId, page: state.part ?? 1 };
    const [entries, people] = await Promise.all([
      this.audit.history(subject, filter),
      this.audit.peopleIn(subject),
    ]);
    const names = await this.staff.names([...new Set([...people, ...entries.items.flatMap(namedIn)])]);
    const props = { caseId: file.id, entries, names, people, group, personId };
    return { forms: [], body: <History {...props} /> };
  }
}

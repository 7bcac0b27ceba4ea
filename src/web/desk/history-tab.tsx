import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEntry } from '../../audit/index.js';
import { StaffService } from '../../staff/index.js';
import { DateText, useWords } from '../kit/index.js';
import type { CasePage, CaseTab, TabContent } from './case-model.js';

interface HistoryProps {
  /** The newest first. */
  history: readonly AuditEntry[];
  /** Names of the staff in it, by id. */
  names: ReadonlyMap<string, string>;
}

function Line({ entry, names }: { entry: AuditEntry; names: HistoryProps['names'] }) {
  const { history, act } = useWords().desk;
  const { actor, at, detail } = entry;
  const who = actor.kind === 'staff' ? (names.get(actor.id) ?? actor.id) : history[actor.kind];
  const version = typeof detail['version'] === 'number' ? history.version(detail['version']) : '';
  return (
    <li>
      {new Map(Object.entries(act)).get(entry.act) ?? entry.act}
      {version && ` (${version})`}
      <p class="meta">
        {who} · <DateText date={at} time />
      </p>
    </li>
  );
}

/** Who did what, the newest first. */
function History({ history, names }: HistoryProps) {
  const text = useWords().desk.history;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <ul class="list">
        {history.map((entry) => (
          <Line entry={entry} names={names} />
        ))}
      </ul>
    </section>
  );
}

/** Everything that happened to the case. */
@Injectable()
export class HistoryTab implements CaseTab {
  readonly name = 'riwayat';

  constructor(
    private readonly audit: AuditLog,
    private readonly staff: StaffService,
  ) {}

  async content({ file }: CasePage): Promise<TabContent> {
    const history = await this.audit.entriesFor({ type: 'case', id: file.id });
    const ids = history.flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.id] : []));
    const names = await this.staff.names([...new Set(ids)]);
    return { forms: [], body: <History history={history} names={names} /> };
  }
}

import { isUndoable, type MoveLine } from '../../fact-finding/index.js';
import { DateText, Notice, Steps, useWords } from '../kit/index.js';
import { tabPath } from './case-model.js';
import { DeskForm } from './desk-form.js';
import type { OverviewPage } from './overview-model.js';

function Line({ move, page }: { move: MoveLine; page: OverviewPage }) {
  const text = useWords().triage.moves;
  const { id, kind, incoming, otherId, otherNumber, questions, staffName, at, undone } = move;
  const back = kind.startsWith('un');
  return (
    <li>
      {text.moved[kind](questions)}{' '}
      {otherId !== null && otherNumber !== null && (
        <a href={tabPath(otherId, 'ringkas')}>
          {incoming === back ? text.to(otherNumber) : text.from(otherNumber)}
        </a>
      )}
      <p class="meta">
        {staffName} · <DateText date={at} time />
        {undone && ` · ${text.undone}`}
      </p>
      {isUndoable(kind) && !undone && (
        <DeskForm page={page} act={`batal/${id}`} button={text.undo} look="quiet" />
      )}
    </li>
  );
}

/** What was moved out of the case and into it, each with its undo. */
export function MovesPanel(page: OverviewPage) {
  const text = useWords().triage.moves;
  const { moves } = page.overview;
  if (moves.length === 0) return null;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <ul class="list">
        {moves.map((move) => (
          <Line move={move} page={page} />
        ))}
      </ul>
    </section>
  );
}

/** Where a case that has ended in another, or with a known answer, goes on. */
export function LeadsOn({ overview }: OverviewPage) {
  const text = useWords().triage.leads;
  const { leadsTo } = overview;
  if (!leadsTo) return null;
  const { caseId, caseNumber } = leadsTo;
  if (caseId === null || caseNumber === null) return <Notice>{text.answered}</Notice>;
  return (
    <Notice>
      {text.merged(caseNumber)} <a href={tabPath(caseId, 'ringkas')}>{text.open}</a>
    </Notice>
  );
}

/** Where the case stood when; everything that happened is on its own page. */
export function StepsPanel({ overview, file }: OverviewPage) {
  const { triage, desk } = useWords();
  return (
    <section class="panel">
      <h2>{triage.steps.title}</h2>
      <Steps
        steps={overview.steps.map(({ status, since, waitingFor }) => ({
          text: waitingFor === null ? desk.status[status] : `${desk.status[status]}: ${waitingFor}`,
          at: since,
        }))}
      />
      <p>
        <a href={tabPath(file.id, 'riwayat')}>{triage.steps.all}</a>
      </p>
    </section>
  );
}

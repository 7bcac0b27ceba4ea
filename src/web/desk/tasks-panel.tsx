import { OPEN, TASK_MAX, type Task } from '../../fact-finding/index.js';
import { DateText, Select, TextField, useWords } from '../kit/index.js';
import { complaint, DeskForm } from './desk-form.js';
import type { OverviewPage } from './overview-model.js';

function About({ task }: { task: Task }) {
  const text = useWords().triage.tasks;
  return (
    <p class="meta">
      <b>{task.assigneeName}</b>
      {task.dueOn !== null && (
        <>
          {' '}
          · {text.until} <DateText date={new Date(`${task.dueOn}T00:00:00+08:00`)} />
        </>
      )}
      {task.overdue && (
        <>
          {' '}
          <span class="tag hot">{text.overdue}</span>
        </>
      )}
      {task.fromCase !== null && ` · ${text.fromCase(task.fromCase)}`}
      {task.doneAt !== null && task.doneByName !== null && (
        <>
          {' '}
          · {text.done(task.doneByName)}, <DateText date={task.doneAt} time />
        </>
      )}
    </p>
  );
}

function Item({ task, page }: { task: Task; page: OverviewPage }) {
  const text = useWords().triage.tasks;
  const mine = [task.assigneeId, task.createdById, page.file.holderId].includes(page.person.id);
  return (
    <li>
      {task.text}
      <About task={task} />
      {task.doneAt === null && mine && (
        <DeskForm page={page} act={`tugas/${task.id}/selesai`} button={text.finish} look="quiet" />
      )}
    </li>
  );
}

function Add(page: OverviewPage) {
  const text = useWords().triage.tasks;
  const typed = page.state.typed?.task;
  if (!OPEN.some((status) => status === page.file.status)) return null;
  return (
    <details open={typed !== undefined}>
      <summary>{text.add}</summary>
      <DeskForm page={page} act="tugas" button={text.save} look="quiet">
        <TextField
          name="task-text"
          label={text.what}
          maxLength={TASK_MAX}
          value={typed?.text}
          error={complaint(page, 'task-text')}
        />
        <div class="three">
          <Select
            name="task-assigneeId"
            label={text.who}
            choices={page.team.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed?.assigneeId ?? page.person.id}
            error={complaint(page, 'task-assigneeId')}
          />
          <TextField
            name="task-dueOn"
            label={text.due}
            type="date"
            optional
            value={typed?.dueOn}
            error={complaint(page, 'task-dueOn')}
          />
        </div>
      </DeskForm>
    </details>
  );
}

/** Who does what until when. */
export function TasksPanel(page: OverviewPage) {
  const text = useWords().triage.tasks;
  const open = page.tasks.filter(({ doneAt }) => doneAt === null);
  const done = page.tasks.filter(({ doneAt }) => doneAt !== null);
  const list = (tasks: readonly Task[]) => (
    <ul class="list">
      {tasks.map((task) => (
        <Item task={task} page={page} />
      ))}
    </ul>
  );
  return (
    <section class="panel" id="tugas">
      <h2>{text.title}</h2>
      {open.length === 0 ? <p>{text.none}</p> : list(open)}
      {done.length > 0 && (
        <details>
          <summary>{text.doneTitle(done.length)}</summary>
          {list(done)}
        </details>
      )}
      <Add {...page} />
    </section>
  );
}

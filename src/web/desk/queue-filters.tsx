import { KELURAHAN_BY_KECAMATAN } from '../../common/index.js';
import {
  QUEUE_LISTS,
  QUEUE_STATES,
  URGENCIES,
  type QueueFilter,
  type QueueList,
} from '../../fact-finding/index.js';
import { TOPICS } from '../../questions/index.js';
import { Button, Checkbox, Select, TextField, errorFor, useWords, type Choice } from '../kit/index.js';
import type { QueuePage } from './queue-model.js';
import { inAddress, isPlain, queueHref } from './queue-query.js';

/** A choice with how many cases it would leave. */
const counted = (value: string, label: string, count: number): Choice => ({
  value,
  label: `${label} (${count})`,
});

function ListLink({ list, page }: { list: QueueList; page: QueuePage }) {
  const { queue } = useWords();
  const { filter, counts } = page;
  const chosen = filter.list === list && filter.holderId === null;
  const label = `${queue.list[list]} (${counts.list[list]})`;
  const href = queueHref({ ...filter, list, holderId: null });
  return (
    <a href={href} aria-current={chosen ? 'page' : undefined}>
      {label}
    </a>
  );
}

/** A filter that one touch puts on and takes off again. */
function Toggle(props: { on: boolean; label: string; count: number; filter: QueueFilter }) {
  return (
    <li>
      <a href={queueHref(props.filter)} aria-current={props.on ? 'true' : undefined}>
        {props.on ? '✓ ' : ''}
        {props.label} ({props.count})
      </a>
    </li>
  );
}

/** The filters that are used most. */
function Toggles({ page }: { page: QueuePage }) {
  const { queue } = useWords();
  const { filter, counts, holders } = page;
  const { overdue, state, urgency, holderId } = filter;
  const wider = { ...filter, list: filter.list === 'free' ? ('all' as const) : filter.list };
  const hot = urgency === 'emergency';
  const toggles = [
    {
      on: hot,
      label: queue.emergencies,
      count: counts.urgency.emergency,
      filter: { ...filter, urgency: hot ? null : ('emergency' as const) },
    },
    { on: overdue, label: queue.overdue, count: counts.overdue, filter: { ...filter, overdue: !overdue } },
    ...(['waiting_for_agency', 'in_review'] as const).map((each) => ({
      on: state === each,
      label: queue.state[each],
      count: counts.state[each],
      filter: { ...wider, state: state === each ? null : each },
    })),
    ...holders
      .filter(({ id }) => id === holderId)
      .map(({ name }) => ({
        on: true,
        label: queue.heldBy(name),
        count: counts.total,
        filter: { ...filter, holderId: null },
      })),
  ];
  return (
    <ul class="chips after">
      {toggles.map((toggle) => (
        <Toggle {...toggle} />
      ))}
    </ul>
  );
}

/** The lists, and beside them the filters that one touch puts on. */
export function QueueLists({ page }: { page: QueuePage }) {
  const { queue } = useWords();
  return (
    <>
      <nav class="row lists" aria-label={queue.lists}>
        {QUEUE_LISTS.map((list) => (
          <ListLink list={list} page={page} />
        ))}
      </nav>
      <Toggles page={page} />
    </>
  );
}

function StandingFields({ filter, counts }: QueuePage) {
  const { queue } = useWords();
  return (
    <>
      <Select
        name="keadaan"
        label={queue.stateLabel}
        empty={queue.everyState}
        value={filter.state ?? ''}
        choices={QUEUE_STATES.map((state) =>
          state === 'ended' && counts.state.ended === 0
            ? { value: state, label: queue.state.ended }
            : counted(state, queue.state[state], counts.state[state]),
        )}
      />
      <Select
        name="urgensi"
        label={queue.urgencyLabel}
        empty={queue.everyUrgency}
        value={filter.urgency ?? ''}
        choices={URGENCIES.map((each) => counted(each, queue.urgency[each], counts.urgency[each]))}
      />
    </>
  );
}

function SubjectFields({ filter, counts }: QueuePage) {
  const { queue, ask } = useWords();
  return (
    <>
      <Select
        name="topik"
        label={queue.topicLabel}
        empty={queue.everyTopic}
        value={filter.topic ?? ''}
        choices={TOPICS.map((topic) => counted(topic, ask.topic[topic], counts.topic[topic]))}
      />
      <Select
        name="kelurahan"
        label={queue.kelurahanLabel}
        empty={queue.everyKelurahan}
        value={filter.kelurahan ?? ''}
        groups={Object.entries(KELURAHAN_BY_KECAMATAN).map(([label, names]) => ({
          label,
          choices: names.map((name) => counted(name, name, counts.kelurahan[name] ?? 0)),
        }))}
      />
    </>
  );
}

/** Words, and all that is chosen from a list; everything ends up in the address. */
export function QueueFilters({ page }: { page: QueuePage }) {
  const { queue } = useWords();
  const { filter, state } = page;
  const { keadaan, urgensi, topik, kelurahan, pemegang } = inAddress(filter);
  const open = [keadaan, urgensi, topik, kelurahan].some((value) => value !== '');
  return (
    <form class="panel" method="get" action="/meja" role="search">
      <input type="hidden" name="daftar" value={isPlain(filter) ? 'all' : filter.list} />
      {pemegang && <input type="hidden" name="pemegang" value={pemegang} />}
      <TextField
        name="q"
        type="search"
        label={queue.search}
        value={filter.words}
        error={errorFor(state.errors ?? [], 'q')}
      />
      <details open={open}>
        <summary>{queue.filters}</summary>
        <StandingFields {...page} />
        <SubjectFields {...page} />
        <Checkbox name="lewat" label={queue.overdue} value={filter.overdue ? 'ya' : ''} />
      </details>
      <div class="row">
        <Button look="quiet">{queue.filter}</Button>
        {!isPlain(filter) && <a href="/meja">{queue.clear}</a>}
      </div>
    </form>
  );
}

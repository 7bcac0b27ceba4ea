import type { ComponentChildren } from 'preact';
import { URGENCIES } from '../../fact-finding/index.js';
import { DECLINE_REASONS, TOPICS } from '../../questions/index.js';
import {
  Button,
  CsrfField,
  Notice,
  Select,
  TextArea,
  errorFor,
  useWords,
  type Choice,
} from '../kit/index.js';
import { NO_TOPIC } from './queue-bulk-form.js';
import type { QueuePage } from './queue-model.js';
import { queueHref } from './queue-query.js';

function Declining({ page }: { page: QueuePage }) {
  const { desk, queue } = useWords();
  const { errors = [], typed } = page.state;
  return (
    <details open={typed?.act === 'decline'}>
      <summary>{queue.decline}</summary>
      <Select
        name="decline-reason"
        label={desk.close.reason}
        choices={DECLINE_REASONS.map((value) => ({ value, label: desk.declineReason[value] }))}
        value={typed?.reason}
        error={errorFor(errors, 'decline-reason')}
      />
      <TextArea
        name="decline-text"
        label={desk.close.text}
        hint={desk.close.textHint}
        rows={3}
        value={typed?.text}
        error={errorFor(errors, 'decline-text')}
      />
      <Button look="warn" name="lakukan" value="decline">
        {queue.act.decline}
      </Button>
    </details>
  );
}

interface MarkingProps {
  page: QueuePage;
  field: string;
  act: 'hand-over' | 'urgency' | 'topic';
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
}

/** One list and the button that applies its choice to every ticked case. */
function Marking({ page, field, act, label, value, choices }: MarkingProps) {
  const { queue } = useWords();
  return (
    <div>
      <Select
        name={field}
        label={label}
        choices={choices}
        value={value}
        error={errorFor(page.state.errors ?? [], field)}
      />
      <Button look="quiet" name="lakukan" value={act}>
        {queue.act[act]}
      </Button>
    </div>
  );
}

function Choosing({ page }: { page: QueuePage }) {
  const { queue, ask } = useWords();
  const { typed } = page.state;
  const people = page.colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const urgencies = URGENCIES.map((value) => ({ value, label: queue.urgency[value] }));
  const topics = [
    ...TOPICS.map((value) => ({ value, label: ask.topic[value] })),
    { value: NO_TOPIC, label: queue.noTopic },
  ];
  const lists = [
    { field: 'kepada', act: 'hand-over', label: queue.colleague, value: typed?.colleague, choices: people },
    {
      field: 'bulk-urgensi',
      act: 'urgency',
      label: queue.urgencyTo,
      value: typed?.urgency,
      choices: urgencies,
    },
    { field: 'bulk-topik', act: 'topic', label: queue.topicTo, value: typed?.topic, choices: topics },
  ] as const;
  return (
    <div class="three">
      {lists.map((list) => (
        <Marking page={page} {...list} />
      ))}
    </div>
  );
}

/** The form around the queue: what is done to every ticked case. */
export function BulkFormAround({ page, children }: { page: QueuePage; children: ComponentChildren }) {
  const { queue } = useWords();
  const { person, filter, cases } = page;
  const address = queueHref(filter, cases.page > 1 ? { hal: String(cases.page) } : {});
  return (
    <form method="post" action={address.replace('/meja?', '/meja/banyak?')} data-bulk>
      <CsrfField token={person.csrfToken} />
      {children}
      {cases.items.length > 0 && (
        <section class="panel">
          <h2>{queue.bulk}</h2>
          <p class="hint">{queue.bulkHint}</p>
          <p>
            <Button look="quiet" name="lakukan" value="take">
              {queue.act.take}
            </Button>
          </p>
          <Choosing page={page} />
          <Declining page={page} />
        </section>
      )}
    </form>
  );
}

/** What was done, and what was not and why, case by case. */
export function BulkOutcome({ page }: { page: QueuePage }) {
  const { queue } = useWords();
  const { report, done } = page.state;
  return (
    <>
      {done && <Notice tone="good">{done}</Notice>}
      {report && report.refused.length > 0 && (
        <Notice tone="warn" title={queue.notDone(report.refused.length)}>
          <ul>
            {report.refused.map(({ number, why }) => (
              <li>
                {queue.case(number)}: {why.message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

import { Button, CsrfField, ErrorSummary, Pager, renderPage, Script, useWords } from '../kit/index.js';
import { words } from '../words/index.js';
import { BulkFormAround, BulkOutcome } from './queue-bulk.js';
import { QueueFilters, QueueLists } from './queue-filters.js';
import { Holders, QueueLines } from './queue-lines.js';
import type { QueuePage } from './queue-model.js';
import { queueHref } from './queue-query.js';

function TakeNext({ page }: { page: QueuePage }) {
  const { queue } = useWords();
  return (
    <form class="panel" method="post" action="/meja/ambil" data-next>
      <CsrfField token={page.person.csrfToken} />
      <p class="hint">{queue.nextHint}</p>
      <Button>{queue.next}</Button>
    </form>
  );
}

/** What the keys do. Only the script shows it: without it there are no such keys. */
function Keys() {
  const { keys } = useWords().queue;
  return (
    <>
      <p data-keys-button hidden>
        <button type="button" class="quiet">
          {keys.open}
        </button>
      </p>
      <dialog data-keys aria-label={keys.open}>
        <h2>{keys.open}</h2>
        <dl class="keys">
          {keys.list.map(([key, what]) => (
            <>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </>
          ))}
        </dl>
        <form method="dialog">
          <label class="pick">
            <input type="checkbox" checked />
            <span>{keys.use}</span>
          </label>
          <button>{keys.close}</button>
        </form>
      </dialog>
    </>
  );
}

/** One list in the order in which cases need work, with why, and everything to narrow it. */
export function queuePage(page: QueuePage): string {
  const { queue } = words('id');
  const { person, filter, cases, state } = page;
  const errors = state.errors ?? [];
  return renderPage(
    { lang: 'id', title: queue.title, path: '/meja', desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      <BulkOutcome page={page} />
      <h1>{queue.title}</h1>
      <div class="aside">
        <div>
          <TakeNext page={page} />
          <QueueFilters page={page} />
          <Holders page={page} />
          <Keys />
        </div>
        <div>
          <QueueLists page={page} />
          <p class="meta">{queue.found(cases.total)}</p>
          <BulkFormAround page={page}>
            <QueueLines page={page} />
            <Pager page={cases} href={(number) => queueHref(filter, { hal: String(number) })} />
          </BulkFormAround>
        </div>
      </div>
      <Script name="desk" />
    </>,
  );
}

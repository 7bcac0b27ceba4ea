import { hoursMs, type FieldError, type Page } from '../../common/index.js';
import { QUEUE_TABS, type CaseFile, type QueueTab } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import { Button, CsrfField, ErrorSummary, Pager, renderPage, TextField, useWords } from '../kit/index.js';
import { words } from '../words/index.js';

interface QueuePage {
  person: SignedIn;
  tab: QueueTab;
  cases: Page<CaseFile>;
  errors: readonly FieldError[];
}

/** Ten points per asker apart, an emergency is what stands out. */
const HOT = 100;

function Tabs({ tab }: { tab: QueueTab }) {
  const { desk } = useWords();
  return (
    <nav class="row" aria-label={desk.queue.tabs}>
      {QUEUE_TABS.map((each) =>
        each === tab ? (
          <b aria-current="page">{desk.tab[each]}</b>
        ) : (
          <a href={`/meja?daftar=${each}`}>{desk.tab[each]}</a>
        ),
      )}
    </nav>
  );
}

function Line({ file }: { file: CaseFile }) {
  const { desk } = useWords();
  const hours = Math.floor((Date.now() - file.createdAt.getTime()) / hoursMs(1));
  return (
    <tr>
      <td>{file.number}</td>
      <td>
        <a href={`/meja/kasus/${file.id}`}>{file.claim}</a>
      </td>
      <td>
        <span class="tag">{desk.status[file.status]}</span>
        {file.unread > 0 && <p class="meta">{desk.askBack.waiting(file.unread)}</p>}
      </td>
      <td>
        <span class={file.priority >= HOT ? 'tag hot' : 'tag'}>{file.priority}</span>
        <p class="meta">{file.priorityReason}</p>
      </td>
      <td>{file.holderName ?? desk.queue.nobody}</td>
      <td>{desk.queue.hours(hours)}</td>
    </tr>
  );
}

function Lines({ cases }: { cases: Page<CaseFile> }) {
  const { queue } = useWords().desk;
  if (cases.items.length === 0) return <p>{queue.empty}</p>;
  const heads = [queue.number, queue.claim, queue.state, queue.priority, queue.holder, queue.age];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={queue.title}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.items.map((file) => (
            <Line file={file} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Doors({ person, errors }: Pick<QueuePage, 'person' | 'errors'>) {
  const { queue } = useWords().desk;
  return (
    <div class="two">
      <form class="panel" method="post" action="/meja/ambil">
        <CsrfField token={person.csrfToken} />
        <p class="hint">{queue.nextHint}</p>
        <Button>{queue.next}</Button>
      </form>
      <form class="panel" method="get" action="/meja">
        <TextField
          name="nomor"
          label={queue.search}
          inputMode="numeric"
          error={errors.find(({ field }) => field === 'nomor')?.message}
        />
        <Button look="quiet">{queue.searchButton}</Button>
      </form>
    </div>
  );
}

export function queuePage({ person, tab, cases, errors }: QueuePage): string {
  const { queue } = words('id').desk;
  return renderPage(
    { lang: 'id', title: queue.title, path: '/meja', desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      <h1>{queue.title}</h1>
      <Doors person={person} errors={errors} />
      <section>
        <Tabs tab={tab} />
        <div class="after">
          <Lines cases={cases} />
        </div>
      </section>
      <Pager page={cases} href={(page) => `/meja?daftar=${tab}&hal=${page}`} />
    </>,
  );
}

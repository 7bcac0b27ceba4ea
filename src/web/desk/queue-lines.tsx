import type { CaseFile } from '../../fact-finding/index.js';
import { DateText, useWords } from '../kit/index.js';
import { excerpt } from './excerpt.js';
import type { QueuePage } from './queue-model.js';
import { isPlain, queueHref } from './queue-query.js';
import { PriorityLine } from './queue-reason.js';

/** Letters of a claim in the list; a forward that nobody has worded yet would fill the screen of a phone. */
const CLAIM_SHOWN = 180;

/** Who holds the case, and until when. */
function Holding({ file }: { file: CaseFile }) {
  const { queue } = useWords();
  if (file.holderName === null || file.leaseUntil === null) return <>{queue.free}</>;
  return (
    <>
      {queue.heldBy(file.holderName)} {queue.until} <DateText date={file.leaseUntil} time />
    </>
  );
}

function Line({ file, chosen }: { file: CaseFile; chosen: boolean }) {
  const { desk, queue } = useWords();
  return (
    <li data-case>
      <label class="pick">
        <input type="checkbox" name="kasus" value={file.id} checked={chosen} />
        <span class="off">{queue.select(file.number)}</span>
      </label>
      <div>
        <h3>
          <a href={`/meja/kasus/${file.id}`}>{excerpt(file.claim, CLAIM_SHOWN)}</a>
        </h3>
        <p>
          <PriorityLine file={file} />
        </p>
        <p class="meta">
          {queue.case(file.number)} · <span class="tag">{desk.status[file.status]}</span>{' '}
          <Holding file={file} />
          {file.kelurahan.length > 0 && ` · ${file.kelurahan.join(', ')}`}
        </p>
        {file.unread > 0 && <p class="meta">{desk.askBack.waiting(file.unread)}</p>}
      </div>
    </li>
  );
}

/** Why there is nothing, and where there is something. */
function Nothing({ filter }: Pick<QueuePage, 'filter'>) {
  const { empty, clear, emptyHint } = useWords().queue;
  if (!isPlain(filter))
    return (
      <p>
        {empty.narrowed} <a href={`/meja?daftar=${filter.list}`}>{clear}</a>
      </p>
    );
  return (
    <p>
      {empty[filter.list]} {filter.list !== 'all' && <a href="/meja?daftar=all">{emptyHint}</a>}
    </p>
  );
}

/** The cases of one page; the whole list is part of the form of bulk acts. */
export function QueueLines({ page }: { page: QueuePage }) {
  const { cases, state } = page;
  if (cases.items.length === 0) return <Nothing {...page} />;
  return (
    <ol class="list queue">
      {cases.items.map((file) => (
        <Line file={file} chosen={state.typed?.ids.includes(file.id) ?? false} />
      ))}
    </ol>
  );
}

/** Who holds how many, each with the way to see which. */
export function Holders({ page }: { page: QueuePage }) {
  const { queue } = useWords();
  const { holders, filter } = page;
  return (
    <details class="panel" open={filter.holderId !== null}>
      <summary>{queue.holders(holders.length)}</summary>
      {holders.length === 0 ? (
        <p>{queue.nobodyHolds}</p>
      ) : (
        <ul class="list">
          {holders.map(({ id, name, held, overdue, leaseUntil }) => (
            <li>
              <a href={queueHref({ ...filter, list: 'all', holderId: id })}>{name}</a>
              <p class="meta">
                {queue.held}: {held} · {queue.late}: {overdue} · {queue.firstEnds}{' '}
                <DateText date={leaseUntil} time />
              </p>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

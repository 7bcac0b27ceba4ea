import type { Page } from '../../../common/index.js';
import type { LogEntry, LogHead } from '../../../proof/index.js';
import { DateText, Pager, answerPath, renderPage, useHref, useWords } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

interface LogPage {
  lang: Lang;
  head: Pick<LogHead, 'size' | 'hash'>;
  entries: Page<LogEntry>;
  /** Addresses at which there is nothing to read any more. */
  withdrawn: readonly string[];
  /** The portal's public address. */
  site: string;
}

/** Enough to tell two apart at a glance; the whole one is in the log itself. */
const shortened = (hash: string): string => `${hash.slice(0, 12)}…`;

function Content({ entry, readable }: { entry: LogEntry; readable: boolean }) {
  const { types } = useWords().proof.log;
  const href = useHref();
  const { type, slug, revision } = entry;
  if (slug === null) return <>{types.key}</>;
  return (
    <>
      {readable ? <a href={href(answerPath(slug))}>{slug}</a> : slug},{' '}
      {type === 'withdrawal' ? types.withdrawal : types.revision(revision ?? 0)}
    </>
  );
}

function Entries({ entries, withdrawn }: Pick<LogPage, 'entries' | 'withdrawn'>) {
  const say = useWords().proof.log;
  const href = useHref();
  return (
    <section>
      <h2>{say.entries}</h2>
      {entries.items.length === 0 && <p>{say.none}</p>}
      <ul class="list">
        {entries.items.map((entry) => (
          <li>
            <b>{entry.index}.</b> <Content entry={entry} readable={!withdrawn.includes(entry.slug ?? '')} />
            <p class="meta">
              <DateText date={new Date(entry.time)} time /> · {say.print} <code>{shortened(entry.hash)}</code>
            </p>
          </li>
        ))}
      </ul>
      <Pager page={entries} href={(page) => href(`/data/log?halaman=${page}`)} />
    </section>
  );
}

function How({ site }: { site: string }) {
  const say = useWords().proof.log;
  return (
    <section>
      <h2>{say.how}</h2>
      <ol>
        {say.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>{say.tool}</p>
      <p>
        <code>npm run kabashoax -- verify {site}/jawaban/… --keys kunci.json --head kepala.json</code>
      </p>
      <ul>
        <li>
          <a href="/.well-known/kabashoax-keys.json">{say.keys}</a>
        </li>
        <li>
          <a href="/data/log.jsonl">{say.lines}</a>
        </li>
      </ul>
    </section>
  );
}

/** The log for people: what it is, what it comes to, what is in it, and how to check it. */
export function logPage({ lang, head, entries, withdrawn, site }: LogPage): string {
  const say = words(lang).proof.log;
  const { page } = entries;
  return renderPage(
    {
      ...{ lang, title: say.title, description: say.lead, path: '/data/log', noIndex: page > 1 },
      address: page > 1 ? `/data/log?halaman=${page}` : '/data/log',
    },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Head head={head} />
      <How site={site} />
      <Entries entries={entries} withdrawn={withdrawn} />
    </div>,
  );
}

function Head({ head }: Pick<LogPage, 'head'>) {
  const say = useWords().proof.log;
  const href = useHref();
  return (
    <section>
      <h2>{say.head}</h2>
      <dl>
        <dt>{say.size}</dt>
        <dd>{head.size}</dd>
        <dt>{say.hash}</dt>
        <dd>
          <code class="said">{head.hash}</code>
        </dd>
      </dl>
      <p>
        <a href="/data/log/head.json">{say.keep}</a>
      </p>
      <p>
        <a href={href('/verifikasi')}>{say.back}</a>
      </p>
    </section>
  );
}

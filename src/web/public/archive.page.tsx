import { ANSWER_VERDICTS, type AnswerItem } from '../../archive/index.js';
import { pageCount, type FieldError, type Page } from '../../common/index.js';
import {
  AnswerMeta,
  Button,
  ErrorSummary,
  LinkButton,
  Pager,
  ScamFlag,
  Select,
  TextField,
  VerdictBadge,
  answerPath,
  errorFor,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { archiveHref, type ArchiveQuery, type TypedQuery } from './archive-query.js';

function SearchForm({ typed, errors }: { typed: TypedQuery; errors: readonly FieldError[] }) {
  const { archive, common } = useWords();
  const say = archive.list;
  const filtered = [typed.putusan, typed.dari, typed.sampai].some((value) => value !== '');
  const verdicts = ANSWER_VERDICTS.map((value) => ({ value, label: common.verdict[value] }));
  return (
    <form class="ask" method="get" action="/arsip" role="search">
      <TextField name="q" type="search" label={say.search} value={typed.q} error={errorFor(errors, 'q')} />
      <details open={filtered || errors.length > 0}>
        <summary>{say.filters}</summary>
        <Select
          name="putusan"
          label={say.verdict}
          empty={say.anyVerdict}
          choices={verdicts}
          value={typed.putusan}
          error={errorFor(errors, 'putusan')}
        />
        <TextField
          name="dari"
          type="date"
          label={say.from}
          value={typed.dari}
          error={errorFor(errors, 'dari')}
        />
        <TextField
          name="sampai"
          type="date"
          label={say.to}
          value={typed.sampai}
          error={errorFor(errors, 'sampai')}
        />
      </details>
      <Button>{say.submit}</Button>
    </form>
  );
}

function Result({ answer }: { answer: AnswerItem }) {
  return (
    <li>
      <div class="row">
        {answer.scam && <ScamFlag />}
        <VerdictBadge verdict={answer.verdict} />
      </div>
      <h3>
        <a href={answerPath(answer.slug)}>{answer.title}</a>
      </h3>
      <p>{shortened(answer.summary)}</p>
      <AnswerMeta answer={answer} />
    </li>
  );
}

const SHORT = 240;

/** A list shows what an answer is about; its page tells the rest. */
function shortened(text: string): string {
  if (text.length <= SHORT) return text;
  const cut = text.slice(0, SHORT);
  return `${cut.slice(0, cut.lastIndexOf(' ')).trimEnd()} …`;
}

/** Nothing found: the next step is to ask, with the words that are already there. */
function Empty({ typed }: { typed: TypedQuery }) {
  const say = useWords().archive.list;
  return (
    <>
      <p>{say.empty}</p>
      <div class="row">
        {typed.q === '' ? (
          <LinkButton href="/tanya">{say.askOther}</LinkButton>
        ) : (
          <form method="post" action="/tanya">
            <input type="hidden" name="text" value={typed.q} />
            <Button>{say.ask}</Button>
          </form>
        )}
        <LinkButton href="/arsip" look="quiet">
          {say.reset}
        </LinkButton>
      </div>
    </>
  );
}

function PastEnd({ typed }: { typed: TypedQuery }) {
  const say = useWords().archive.list;
  return (
    <p>
      {say.pastEnd} <a href={archiveHref(typed, 1)}>{say.firstPage}</a>
    </p>
  );
}

function Results({ typed, found }: { typed: TypedQuery; found: Page<AnswerItem> }) {
  const say = useWords().archive.list;
  const past = found.page > pageCount(found);
  return (
    <section>
      <h2>
        <span class="off">{say.results}: </span>
        {say.total(found.total)}
      </h2>
      {found.total === 0 && <Empty typed={typed} />}
      {past && found.total > 0 && <PastEnd typed={typed} />}
      {found.items.length > 0 && (
        <ul class="list">
          {found.items.map((answer) => (
            <Result answer={answer} />
          ))}
        </ul>
      )}
      {!past && <Pager page={found} href={(page) => archiveHref(typed, page)} />}
    </section>
  );
}

/** The archive with what was looked for; `found` is null when the address was wrong. */
export function archivePage({ typed, errors }: ArchiveQuery, found: Page<AnswerItem> | null): string {
  const say = words('id').archive.list;
  const searched = typed.q !== '';
  return renderPage(
    {
      lang: 'id',
      title: searched ? `${typed.q.slice(0, 60)} · ${say.title}` : say.title,
      description: say.lead,
      path: '/arsip',
      noIndex: searched || found === null,
      invalid: errors.length > 0,
    },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <ErrorSummary errors={errors} />
      <SearchForm typed={typed} errors={errors} />
      {found && <Results typed={typed} found={found} />}
    </div>,
  );
}

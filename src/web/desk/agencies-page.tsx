import type { AgencySearch, ListedAgency } from '../../agencies/index.js';
import { TOPICS, type FieldError, type Page } from '../../common/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  Checkbox,
  CsrfField,
  ErrorSummary,
  LinkButton,
  Notice,
  Pager,
  renderPage,
  Select,
  TextField,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { AGENCIES_PATH } from './agency-page.js';

interface AgenciesPage {
  person: SignedIn;
  search: AgencySearch;
  found: Page<ListedAgency>;
  done?: string;
  errors?: readonly FieldError[];
}

/** Who looks after the directory; the access table decides. */
const mayEdit = ({ role }: SignedIn): boolean => role === 'editor' || role === 'administrator';

function hrefOf({ q, topic, inactive }: AgencySearch, page: number): string {
  const query = new URLSearchParams({
    ...(q !== '' && { q }),
    ...(topic && { topik: topic }),
    ...(inactive && { semua: 'ya' }),
    hal: String(page),
  });
  return `${AGENCIES_PATH}?${query.toString()}`;
}

function Search({ search: { q, topic, inactive } }: AgenciesPage) {
  const text = useWords().agencies;
  return (
    <form class="panel" method="get" action={AGENCIES_PATH} role="search">
      <TextField name="q" type="search" label={text.directory.search} value={q} maxLength={100} />
      <Select
        name="topik"
        label={text.directory.byTopic}
        empty={text.directory.everyTopic}
        choices={TOPICS.map((value) => ({ value, label: text.topic[value] }))}
        value={topic ?? ''}
      />
      <Checkbox name="semua" label={text.directory.inactive} value={inactive ? 'ya' : ''} />
      <Button look="quiet">{text.directory.find}</Button>
    </form>
  );
}

/** What one person alone has written, and the way to confirm it, for any editor but its author. */
function Confirming({ agency, person }: { agency: ListedAgency; person: SignedIn }) {
  const text = useWords().agencies.directory;
  if (agency.confirmed) return null;
  return (
    <>
      <p class="hint">{text.unconfirmed(agency.writtenByName ?? '')}</p>
      {mayEdit(person) && agency.writtenBy !== person.id && (
        <form method="post" action={`${AGENCIES_PATH}/${agency.id}/pasti`}>
          <CsrfField token={person.csrfToken} />
          <input type="hidden" name="dibaca" value={agency.print} />
          <Button look="quiet">
            {text.confirm}
            <span class="off"> {agency.name}</span>
          </Button>
        </form>
      )}
    </>
  );
}

function Item({ agency, person }: { agency: ListedAgency; person: SignedIn }) {
  const text = useWords().agencies;
  const { id, name, shortName, kind, topics, email, whatsapp, note, active } = agency;
  return (
    <li>
      <h3>
        {name} {shortName && <span class="meta">({shortName})</span>}{' '}
        {!active && <span class="tag">{text.directory.off}</span>}
      </h3>
      <p class="meta">{[text.kind[kind], ...topics.map((topic) => text.topic[topic])].join(' · ')}</p>
      <p class="meta">
        {[email, whatsapp && `+${whatsapp}`].filter(Boolean).join(' · ') || text.directory.noContact}
      </p>
      {note && <p class="said">{note}</p>}
      <Confirming agency={agency} person={person} />
      {mayEdit(person) && (
        <p class="after">
          <a href={`${AGENCIES_PATH}/${id}`}>
            {text.directory.edit}
            <span class="off"> {name}</span>
          </a>
        </p>
      )}
    </li>
  );
}

function List(page: AgenciesPage) {
  const text = useWords().agencies.directory;
  const { found, search, person } = page;
  const narrowed = search.q !== '' || search.topic !== null;
  if (found.items.length === 0) return <p>{narrowed ? text.none : text.empty}</p>;
  return (
    <>
      <ul class="list">
        {found.items.map((agency) => (
          <Item agency={agency} person={person} />
        ))}
      </ul>
      <Pager page={found} href={(number) => hrefOf(search, number)} />
    </>
  );
}

/** The directory of agencies. */
export function agenciesPage(page: AgenciesPage): string {
  const text = words('id').agencies.directory;
  const { person, errors = [] } = page;
  const done = new Map(Object.entries(text.done)).get(page.done ?? '');
  return renderPage(
    { lang: 'id', title: text.title, path: AGENCIES_PATH, desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{done}</Notice>}
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {mayEdit(person) && (
        <p>
          <LinkButton href={`${AGENCIES_PATH}/baru`}>{text.add}</LinkButton>
        </p>
      )}
      <Search {...page} />
      <List {...page} />
    </>,
  );
}

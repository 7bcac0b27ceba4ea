import type { Agency, AgencySearch } from '../../agencies/index.js';
import { TOPICS, type Page } from '../../common/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  Checkbox,
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
  found: Page<Agency>;
  done: string;
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

function Item({ agency, editable }: { agency: Agency; editable: boolean }) {
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
      {editable && (
        <p>
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
          <Item agency={agency} editable={mayEdit(person)} />
        ))}
      </ul>
      <Pager page={found} href={(number) => hrefOf(search, number)} />
    </>
  );
}

/** The directory of agencies. */
export function agenciesPage(page: AgenciesPage): string {
  const text = words('id').agencies.directory;
  const { person } = page;
  const done = new Map(Object.entries(text.done)).get(page.done);
  return renderPage(
    { lang: 'id', title: text.title, path: AGENCIES_PATH, desk: person },
    <>
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

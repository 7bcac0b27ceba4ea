import { isAnswerVerdict, isKind, type Facet, type FoundAnswers } from '../../archive/index.js';
import { useWords } from '../kit/index.js';
import { useArchiveHref } from './archive-href.js';
import { FACET_FIELDS, NEWEST, type TypedQuery } from './archive-query.js';

const SHOWN: readonly Facet[] = ['verdict', 'kind', 'scam', 'topic', 'kelurahan', 'publisher', 'year'];

/** The index says true and false; the address says it in Indonesian. */
const inAddress = (facet: Facet, value: string): string =>
  facet === 'scam' ? (value === 'true' ? 'ya' : 'tidak') : value;

/** What a value is called, given as it stands in the address. */
function useValueName(): (facet: Facet, value: string) => string {
  const { archive, common } = useWords();
  return (facet, value) => {
    if (facet === 'verdict' && isAnswerVerdict(value)) return common.verdict[value];
    if (facet === 'kind' && isKind(value)) return common.kind[value];
    if (facet === 'scam') return value === 'ya' ? archive.list.scam : archive.list.noScam;
    return value;
  };
}

interface FacetProps {
  facet: Facet;
  typed: TypedQuery;
  found: FoundAnswers;
}

/** The values of one facet as links with their counts; nothing when there is nothing to choose. */
function FacetLinks({ facet, typed, found }: FacetProps) {
  const archiveHref = useArchiveHref();
  const say = useWords().archive.list;
  const nameOf = useValueName();
  const field = FACET_FIELDS[facet];
  const values = found.facets[facet].map(({ value, count }) => ({ value: inAddress(facet, value), count }));
  if (typed[field] !== '' || values.length < 2) return null;
  return (
    <section>
      <h3>{say.facet[facet]}</h3>
      <ul>
        {values.map(({ value, count }) => (
          <li>
            <a href={archiveHref(typed, { [field]: value })} rel="nofollow">
              {nameOf(facet, value)} <span class="meta">{say.count(count, found.totalIsExact)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything the result can be narrowed by. */
export function Facets({ typed, found }: { typed: TypedQuery; found: FoundAnswers }) {
  const say = useWords().archive.list;
  const choices = SHOWN.filter(
    (facet) => typed[FACET_FIELDS[facet]] === '' && found.facets[facet].length > 1,
  );
  if (choices.length === 0) return null;
  return (
    <details class="facets">
      <summary>{say.narrow}</summary>
      <nav aria-label={say.narrow}>
        {choices.map((facet) => (
          <FacetLinks facet={facet} typed={typed} found={found} />
        ))}
      </nav>
    </details>
  );
}

/** What narrows the result now; each can be taken away alone. */
export function ActiveFilters({ typed }: { typed: TypedQuery }) {
  const archiveHref = useArchiveHref();
  const say = useWords().archive.list;
  const nameOf = useValueName();
  const facets = SHOWN.map((facet) => ({
    field: FACET_FIELDS[facet],
    name: `${say.facet[facet]}: ${nameOf(facet, typed[FACET_FIELDS[facet]])}`,
  }));
  const days = [
    { field: 'dari', name: `${say.from} ${typed.dari}` },
    { field: 'sampai', name: `${say.to} ${typed.sampai}` },
  ] as const;
  const active = [...facets, ...days].filter(({ field }) => typed[field] !== '');
  if (active.length === 0) return null;
  return (
    <ul class="chips" aria-label={say.active}>
      {active.map(({ field, name }) => (
        <li>
          <a href={archiveHref(typed, { [field]: '' })} aria-label={say.remove(name)}>
            {name} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Best fit or newest; without words to look for there is only newest. */
export function OrderSwitch({ typed }: { typed: TypedQuery }) {
  const archiveHref = useArchiveHref();
  const say = useWords().archive.list;
  if (typed.q === '') return null;
  const newest = typed.urut === NEWEST;
  return (
    <p class="switch">
      {say.order}:{' '}
      {newest ? <a href={archiveHref(typed, { urut: '' })}>{say.relevance}</a> : <b>{say.relevance}</b>} ·{' '}
      {newest ? <b>{say.newest}</b> : <a href={archiveHref(typed, { urut: NEWEST })}>{say.newest}</a>}
    </p>
  );
}

/** The filters go along when other words are looked for. */
export function KeptFilters({ typed }: { typed: TypedQuery }) {
  const kept = [...Object.values(FACET_FIELDS), 'urut' as const].filter((field) => typed[field] !== '');
  return (
    <>
      {kept.map((field) => (
        <input type="hidden" name={field} value={typed[field]} />
      ))}
    </>
  );
}

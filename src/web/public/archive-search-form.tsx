import { isDay } from '../../archive/index.js';
import type { FieldError } from '../../common/index.js';
import { Button, TextField, errorFor, useHref, useWords } from '../kit/index.js';
import { KeptFilters } from './archive-filters.js';
import type { TypedQuery } from './archive-query.js';

/** Words and days to look for; what narrows the list already stays. */
export function SearchForm({ typed, errors }: { typed: TypedQuery; errors: readonly FieldError[] }) {
  const say = useWords().archive.list;
  const href = useHref();
  // A browser throws away what is no date; as text it comes back as it was typed.
  const day = (name: 'dari' | 'sampai', label: string) => (
    <TextField
      name={name}
      type={typed[name] === '' || isDay(typed[name]) ? 'date' : 'text'}
      label={label}
      value={typed[name]}
      error={errorFor(errors, name)}
    />
  );
  return (
    <form class="ask" method="get" action={href('/arsip')} role="search">
      <div class="seek">
        <TextField name="q" type="search" label={say.search} value={typed.q} error={errorFor(errors, 'q')} />
        <Button>{say.submit}</Button>
      </div>
      <KeptFilters typed={typed} />
      <details class="after" open={typed.dari !== '' || typed.sampai !== '' || errors.length > 0}>
        <summary>{say.filters}</summary>
        {day('dari', say.from)}
        {day('sampai', say.to)}
      </details>
    </form>
  );
}

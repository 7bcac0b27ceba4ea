import { dayAfter, weekdayOf, type Day } from '../../calendar/index.js';
import type { FieldError } from '../../common/index.js';
import type { OnDuty, RosterDay } from '../../duty/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  Checkbox,
  CsrfField,
  ErrorSummary,
  Notice,
  Select,
  TextField,
  errorFor,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';

/** What was typed into the form that came back with complaints. */
export interface TypedDuty {
  staffId: string;
  from: string;
  to: string;
  workingDaysOnly: boolean;
}

interface DutyPage {
  person: SignedIn;
  today: Day;
  days: readonly RosterDay[];
  /** Who can be put on duty; null for whoever only reads. */
  candidates: readonly OnDuty[] | null;
  done?: string;
  errors?: readonly FieldError[];
  typed?: TypedDuty;
}

const PATH = '/meja/piket';
export const ROSTER_DAYS = 28;

const DAY = new Intl.DateTimeFormat('id-ID', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Senin, 23 November 2026". */
const inWords = (day: Day): string => DAY.format(new Date(`${day}T00:00:00Z`));

function Remove({ person, day, who }: { person: SignedIn; day: Day; who: OnDuty }) {
  const text = useWords().duty;
  return (
    <form method="post" action={`${PATH}/hapus`} class="inline">
      <CsrfField token={person.csrfToken} />
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="staffId" value={who.staffId} />
      <Button look="quiet">
        {text.remove}
        <span class="off"> {text.removeWho(who.name, inWords(day))}</span>
      </Button>
    </form>
  );
}

function DayRow({ entry, page }: { entry: RosterDay; page: DutyPage }) {
  const text = useWords().duty;
  const { day, holiday, works, people } = entry;
  const note = holiday ?? (works ? null : weekdayOf(day) > 5 ? text.weekend : null);
  return (
    <tr>
      <th scope="row">
        <time dateTime={day}>{inWords(day)}</time>{' '}
        {day === page.today && <span class="tag">{text.today}</span>}
        {note && <p class="meta">{note}</p>}
      </th>
      <td>
        {people.length === 0 && works && <span class="meta">{text.nobody}</span>}
        {people.map((who) => (
          <div class="row">
            <span>{who.name}</span>
            {page.candidates && <Remove person={page.person} day={day} who={who} />}
          </div>
        ))}
      </td>
    </tr>
  );
}

function Days({ page }: { page: DutyPage }) {
  const text = useWords().duty;
  const first = page.days[0]?.day ?? page.today;
  return (
    <section>
      <h2>{text.list}</h2>
      <table class="loose">
        <thead>
          <tr>
            <th scope="col">{text.day}</th>
            <th scope="col">{text.people}</th>
          </tr>
        </thead>
        <tbody>
          {page.days.map((entry) => (
            <DayRow entry={entry} page={page} />
          ))}
        </tbody>
      </table>
      <nav class="pager" aria-label={text.list}>
        {first > page.today && <a href={`${PATH}?dari=${dayAfter(first, -ROSTER_DAYS)}`}>← {text.earlier}</a>}
        <a href={`${PATH}?dari=${dayAfter(first, ROSTER_DAYS)}`}>{text.later} →</a>
      </nav>
    </section>
  );
}

function Add({ page, candidates }: { page: DutyPage; candidates: readonly OnDuty[] }) {
  const text = useWords().duty;
  const { errors = [], today, person } = page;
  const typed = page.typed ?? { staffId: '', from: today, to: today, workingDaysOnly: true };
  return (
    <form class="panel" method="post" action={`${PATH}/tambah`}>
      <h2>{text.add}</h2>
      <CsrfField token={person.csrfToken} />
      <Select
        name="staffId"
        label={text.person}
        empty={text.choose}
        choices={candidates.map(({ staffId, name }) => ({ value: staffId, label: name }))}
        value={typed.staffId}
        error={errorFor(errors, 'staffId')}
      />
      <TextField
        name="from"
        type="date"
        label={text.first}
        value={typed.from}
        error={errorFor(errors, 'from')}
      />
      <TextField name="to" type="date" label={text.last} value={typed.to} error={errorFor(errors, 'to')} />
      <Checkbox
        name="working"
        label={text.workingOnly}
        hint={text.workingOnlyHint}
        value={typed.workingDaysOnly ? 'ya' : ''}
      />
      <Button>{text.addButton}</Button>
    </form>
  );
}

/** Who is on duty on which day. */
export function dutyPage(page: DutyPage): string {
  const text = words('id').duty;
  const { person, days, today, candidates, errors = [] } = page;
  const done = new Map(Object.entries(text.done)).get(page.done ?? '');
  const uncovered = days.some(({ day, works, people }) => day === today && works && people.length === 0);
  return renderPage(
    { lang: 'id', title: text.title, path: PATH, desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{done}</Notice>}
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {uncovered && <Notice tone="warn">{text.nobodyToday}</Notice>}
      <div class="two">
        <Days page={page} />
        {candidates ? <Add page={page} candidates={candidates} /> : <div />}
      </div>
    </>,
  );
}

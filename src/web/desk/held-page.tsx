import type { FieldError, Page } from '../../common/index.js';
import { DECLINE_REASONS, type HeldQuestion } from '../../questions/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  DateText,
  ErrorSummary,
  Notice,
  Pager,
  renderPage,
  Select,
  TextArea,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { Shots } from './pictures-panel.js';

/** What was typed into the form of one question that came back with complaints. */
export interface TypedDecline {
  id: string;
  reason: string;
  text: string;
}

interface HeldPage {
  person: SignedIn;
  held: Page<HeldQuestion>;
  done?: string | undefined;
  errors?: readonly FieldError[];
  typed?: TypedDecline;
}

const PATH = '/meja/disisihkan';

function Decline({ item, page }: { item: HeldQuestion; page: HeldPage }) {
  const { desk, abuse } = useWords();
  const typed = page.typed?.id === item.id ? page.typed : undefined;
  const complaint = (field: string) => page.errors?.find((error) => error.field === field)?.message;
  const fieldOf = (name: 'reason' | 'text') => ({
    name: `${name}-${item.id}`,
    value: typed?.[name],
    error: complaint(`${name}-${item.id}`),
  });
  return (
    <details open={typed !== undefined}>
      <summary>{abuse.desk.decline}</summary>
      <form method="post" action={`${PATH}/${item.id}/tolak`}>
        <CsrfField token={page.person.csrfToken} />
        <Select
          {...fieldOf('reason')}
          label={desk.close.reason}
          choices={DECLINE_REASONS.map((value) => ({ value, label: desk.declineReason[value] }))}
        />
        <TextArea {...fieldOf('text')} label={desk.close.text} hint={desk.close.textHint} rows={3} />
        <Button look="warn">{abuse.desk.declineButton}</Button>
      </form>
    </details>
  );
}

function Item({ item, page }: { item: HeldQuestion; page: HeldPage }) {
  const { abuse } = useWords();
  return (
    <li class="panel">
      {item.text && <p class="said">{item.text}</p>}
      <Shots ids={item.pictures} texts={item.pictureTexts} />
      <p>{abuse.reason[item.reason]}</p>
      <p class="meta">
        <DateText date={item.heldAt} time /> {item.alike > 1 && `· ${abuse.desk.alike(item.alike)}`}
      </p>
      <form method="post" action={`${PATH}/${item.id}/lepas`}>
        <CsrfField token={page.person.csrfToken} />
        <Button>{abuse.desk.release}</Button>
      </form>
      <Decline item={item} page={page} />
    </li>
  );
}

/** Everything that was set aside, with the reason; the same forward many times is one entry. */
export function heldPage(page: HeldPage): string {
  const text = words('id').abuse.desk;
  const { person, held, errors = [] } = page;
  const done = new Map(Object.entries(text.done)).get(page.done ?? '');
  return renderPage(
    { lang: 'id', title: text.title, path: PATH, desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{done}</Notice>}
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {held.items.length === 0 && <p>{text.none}</p>}
      <ul class="list">
        {held.items.map((item) => (
          <Item item={item} page={page} />
        ))}
      </ul>
      <Pager page={held} href={(number) => `${PATH}?hal=${number}`} />
    </>,
  );
}

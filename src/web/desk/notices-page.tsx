import type { FieldError, Page } from '../../common/index.js';
import { MAIL_CHOICES, type InboxItem, type MailChoice, type NoticeKind } from '../../notices/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  DateText,
  ErrorSummary,
  Notice,
  Pager,
  Radios,
  errorFor,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { tabPath, type TabName } from './case-model.js';
import { excerpt } from './excerpt.js';

interface NoticesPage {
  person: SignedIn;
  inbox: Page<InboxItem>;
  mail: MailChoice;
  /** Which act has just been done. */
  done?: string;
  errors?: readonly FieldError[];
}

const PATH = '/meja/kabar';
/** Letters of a claim: enough to know the case again. */
const CLAIM_SHOWN = 120;

/** The part of the case where it goes on; its first one for all others. */
const TAB_OF: Partial<Record<NoticeKind, TabName>> = {
  'review-asked': 'tinjau',
  'sent-back': 'tinjau',
  approved: 'tinjau',
  'agency-replied': 'klarifikasi',
  'page-changed': 'bukti',
};

/** Where it goes on when that is no case. */
function Elsewhere({ kind, caseId }: InboxItem) {
  const text = useWords().notices;
  if (kind === 'objection') return <a href="/meja/keberatan">{text.toObjections}</a>;
  if (caseId === null && kind === 'overdue') return <a href="/meja?daftar=all&lewat=ya">{text.toOverdue}</a>;
  return caseId === null && kind === 'due-soon' ? <a href="/meja?daftar=mine">{text.toMine}</a> : null;
}

function About({ item }: { item: InboxItem }) {
  const text = useWords().notices;
  const about = item.detail['about'];
  return (
    <>
      {item.caseId !== null && item.caseNumber !== null && (
        <p>
          <a href={tabPath(item.caseId, TAB_OF[item.kind] ?? 'ringkas')}>{text.case(item.caseNumber)}</a>:{' '}
          {excerpt(item.claim ?? '', CLAIM_SHOWN)}
        </p>
      )}
      <p>
        {typeof about === 'string' && about} <Elsewhere {...item} />
      </p>
    </>
  );
}

function Item({ item, person }: { item: InboxItem; person: SignedIn }) {
  const text = useWords().notices;
  return (
    <li>
      <h3>
        {text.kind[item.kind]} {!item.readAt && <span class="tag hot">{text.new}</span>}
      </h3>
      <About item={item} />
      <p class="meta">
        <DateText date={item.createdAt} time /> {item.byName !== null && `· ${text.by(item.byName)}`}
      </p>
      {!item.readAt && (
        <form class="after" method="post" action={`${PATH}/dibaca`}>
          <CsrfField token={person.csrfToken} />
          <input type="hidden" name="id" value={item.id} />
          <Button look="quiet">
            {text.read}
            <span class="off"> {text.kind[item.kind]}</span>
          </Button>
        </form>
      )}
    </li>
  );
}

/** Reading everything means what the reader has seen the count of; what came in between stays new. */
function ReadAll({ person, inbox }: Pick<NoticesPage, 'person' | 'inbox'>) {
  const text = useWords().notices;
  const newest = inbox.items.find(({ readAt }) => readAt === null);
  if (!newest || inbox.page !== 1) return null;
  return (
    <form method="post" action={`${PATH}/dibaca`}>
      <CsrfField token={person.csrfToken} />
      <input type="hidden" name="sampai" value={newest.id} />
      <Button look="quiet">{text.readAll}</Button>
    </form>
  );
}

function Settings({ person, mail, errors = [] }: NoticesPage) {
  const text = useWords().notices;
  const choices = MAIL_CHOICES.map((value) => ({ value, ...text.mail[value] }));
  return (
    <section class="panel" id="surel">
      <h2>{text.mailTitle}</h2>
      <form method="post" action={`${PATH}/surel`}>
        <CsrfField token={person.csrfToken} />
        <Radios
          name="mail"
          label={text.mailLabel}
          hint={text.mailLead}
          choices={choices}
          value={mail}
          error={errorFor(errors, 'mail')}
        />
        <Button>{text.save}</Button>
      </form>
    </section>
  );
}

/** Somebody's own inbox, and how they want to hear of it by mail. */
export function noticesPage(page: NoticesPage): string {
  const text = words('id').notices;
  const { person, inbox, errors = [] } = page;
  const done = new Map(Object.entries(text.done)).get(page.done ?? '');
  return renderPage(
    { lang: 'id', title: text.title, path: PATH, desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{done}</Notice>}
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <div class="two">
        <section>
          <ReadAll person={person} inbox={inbox} />
          {inbox.items.length === 0 && <p>{text.none}</p>}
          <ul class="list">
            {inbox.items.map((item) => (
              <Item item={item} person={person} />
            ))}
          </ul>
          <Pager page={inbox} href={(number) => `${PATH}?hal=${number}`} />
        </section>
        <Settings {...page} />
      </div>
    </>,
  );
}

import type { FieldError } from '../../common/index.js';
import type { Partner, PartnerInput } from '../../partners/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Away,
  Button,
  CsrfField,
  DateText,
  ErrorSummary,
  LinkButton,
  Notice,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { PartnerForm } from './partner-form.js';

interface PartnersPage {
  person: SignedIn;
  partners: readonly Partner[];
  done?: string;
  typed?: PartnerInput;
  errors?: readonly FieldError[];
}

const PATH = '/meja/mitra';
const EMPTY: PartnerInput = { name: '', url: '', feedUrl: '', about: '' };

const mayEdit = ({ role }: SignedIn): boolean => role === 'editor' || role === 'administrator';

function Standing({ partner }: { partner: Partner }) {
  const text = useWords().partners.desk;
  const { active, feedUrl, failure, failures, lastSuccessAt, nextReadAt } = partner;
  if (!active) return <span class="tag">{text.paused}</span>;
  if (feedUrl === null) return <span class="tag">{text.noFeed}</span>;
  if (failure === null) return <span class="tag">{lastSuccessAt ? text.fine : text.waiting}</span>;
  return (
    <>
      <span class="tag hot">{text.broken(failures)}</span>
      <p class="meta">
        {failure} {text.again} <DateText date={nextReadAt} time />.
      </p>
    </>
  );
}

function Act({
  person,
  partner,
  act,
  label,
}: {
  person: SignedIn;
  partner: Partner;
  act: string;
  label: string;
}) {
  return (
    <form method="post" action={`${PATH}/${partner.id}/${act}`}>
      <CsrfField token={person.csrfToken} />
      <Button look="quiet">
        {label}
        <span class="off"> {partner.name}</span>
      </Button>
    </form>
  );
}

/** What the public does not read yet, and the way to let it, for anybody but its author. */
function Confirming({ person, partner }: { person: SignedIn; partner: Partner }) {
  const text = useWords().partners.desk;
  if (partner.confirmed) return null;
  return (
    <>
      <p class="hint">{text.unconfirmed(partner.writtenByName)}</p>
      {mayEdit(person) && partner.writtenBy !== person.id && (
        <form method="post" action={`${PATH}/${partner.id}/tampil`}>
          <CsrfField token={person.csrfToken} />
          <input type="hidden" name="dibaca" value={partner.print} />
          <Button>
            {text.confirm}
            <span class="off"> {partner.name}</span>
          </Button>
        </form>
      )}
    </>
  );
}

function Entry({ person, partner }: { person: SignedIn; partner: Partner }) {
  const text = useWords().partners.desk;
  const act = (name: string, label: string) => (
    <Act person={person} partner={partner} act={name} label={label} />
  );
  return (
    <li class="panel">
      <h2>
        <Away url={partner.url} title={partner.name} />
      </h2>
      {partner.about && <p>{partner.about}</p>}
      <Standing partner={partner} />
      <p class="meta">
        {text.count}: <a href={`${PATH}/artikel?mitra=${partner.id}`}>{partner.articles}</a> · {text.lastRead}{' '}
        {partner.lastReadAt ? <DateText date={partner.lastReadAt} time /> : text.never}
      </p>
      <Confirming person={person} partner={partner} />
      {mayEdit(person) && (
        <div class="row">
          <LinkButton href={`${PATH}/${partner.id}`} look="quiet">
            {text.edit}
            <span class="off"> {partner.name}</span>
          </LinkButton>
          {partner.active && partner.feedUrl && act('baca', text.read)}
          {partner.active ? act('jeda', text.pause) : act('aktif', text.resume)}
        </div>
      )}
    </li>
  );
}

function Adding({ person, typed, errors = [] }: PartnersPage) {
  const text = useWords().partners.desk;
  if (!mayEdit(person)) return <p class="hint">{text.onlyEditors}</p>;
  return (
    <details class="panel" open={errors.length > 0}>
      <summary>{text.add}</summary>
      <PartnerForm person={person} action={PATH} typed={typed ?? EMPTY} errors={errors} />
    </details>
  );
}

/** All partners and how their feeds do; the broken first. */
export function partnersPage(page: PartnersPage): string {
  const { partners: text } = words('id');
  const { person, partners, errors = [] } = page;
  const done = new Map(Object.entries(text.desk.done)).get(page.done ?? '');
  return renderPage(
    { lang: 'id', title: text.title, path: PATH, desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{done}</Notice>}
      <h1>{text.title}</h1>
      <p>
        <a href={`${PATH}/artikel`}>{text.desk.articles}</a>
      </p>
      <Adding {...page} />
      {partners.length === 0 && <p>{text.none}</p>}
      <ul class="list">
        {partners.map((partner) => (
          <Entry person={person} partner={partner} />
        ))}
      </ul>
    </>,
  );
}

interface PartnerPage {
  person: SignedIn;
  partner: Partner;
  typed: PartnerInput;
  errors?: readonly FieldError[];
}

/** Changing one partner. */
export function partnerPage({ person, partner, typed, errors = [] }: PartnerPage): string {
  const text = words('id').partners.desk;
  const title = text.change(partner.name);
  return renderPage(
    { lang: 'id', title, path: PATH, desk: person, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <p class="meta">
        <a href={PATH}>{text.back}</a>
      </p>
      <h1>{title}</h1>
      <PartnerForm person={person} action={`${PATH}/${partner.id}`} typed={typed} errors={errors} />
    </div>,
  );
}

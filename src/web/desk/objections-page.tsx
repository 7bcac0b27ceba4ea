import type { FieldError, Page } from '../../common/index.js';
import type { DeskObjection, ObjectionDecision } from '../../readers/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Away,
  Button,
  CsrfField,
  DateText,
  ErrorSummary,
  Notice,
  Pager,
  Radios,
  TextArea,
  answerPath,
  errorFor,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';

const PATH = '/meja/keberatan';

const mayDecide = ({ role }: SignedIn): boolean => role === 'editor' || role === 'administrator';

function Line({ objection, person }: { objection: DeskObjection; person: SignedIn }) {
  const { readers: text, answer } = useWords();
  const { id, number, status, title, role, createdAt, heldReason, ownWork } = objection;
  const open = status === 'received' && !ownWork && mayDecide(person);
  return (
    <li>
      <h3>
        <a href={`${PATH}/${id}`}>{text.number(number)}</a>{' '}
        <span class={status === 'received' ? 'tag hot' : 'tag'}>{text.status[status]}</span>
      </h3>
      <p>{title}</p>
      <p class="meta">
        <DateText date={createdAt} time /> · {answer.objection.role[role]}
        {heldReason !== null && ` · ${text.held}`}
      </p>
      <p>
        <a href={`${PATH}/${id}`}>
          {open ? text.open : text.read}
          <span class="off"> {text.number(number)}</span>
        </a>
      </p>
    </li>
  );
}

/** Every objection, the undecided first. */
export function objectionsPage(person: SignedIn, page: Page<DeskObjection>): string {
  const text = words('id').readers;
  return renderPage(
    { lang: 'id', title: text.title, path: PATH, desk: person },
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p>
        <a href="/meja/tanggapan">{text.feedback.link}</a>
      </p>
      {page.items.length === 0 && <p>{text.none}</p>}
      <ul class="list">
        {page.items.map((objection) => (
          <Line objection={objection} person={person} />
        ))}
      </ul>
      <Pager page={page} href={(number) => `${PATH}?hal=${number}`} />
    </>,
  );
}

interface ObjectionPage {
  person: SignedIn;
  objection: DeskObjection;
  typed?: ObjectionDecision;
  errors?: readonly FieldError[];
  done?: boolean;
}

function What({ objection }: { objection: DeskObjection }) {
  const { readers: text, answer } = useWords();
  const { slug, title, revision, currentRevision, role, evidenceUrl, caseId } = objection;
  return (
    <dl>
      <dt>{text.about}</dt>
      <dd>
        <a href={answerPath(slug)}>{title}</a> ({text.revision(revision, currentRevision)})
        {caseId !== null && (
          <>
            <br />
            <a href={`/meja/kasus/${caseId}/tinjau`}>{text.case}</a>
          </>
        )}
      </dd>
      <dt>{text.role}</dt>
      <dd>{answer.objection.role[role]}</dd>
      <dt>{text.text}</dt>
      <dd class="said">{objection.text}</dd>
      {evidenceUrl !== null && (
        <>
          <dt>{text.evidence}</dt>
          <dd>
            <Away url={evidenceUrl} title={evidenceUrl} />
          </dd>
        </>
      )}
    </dl>
  );
}

function DecideForm({ person, objection, typed, errors = [] }: ObjectionPage) {
  const text = useWords().readers;
  const say = text.decide;
  return (
    <section class="panel">
      <h2>{say.title}</h2>
      <form method="post" action={`${PATH}/${objection.id}`}>
        <CsrfField token={person.csrfToken} />
        <Radios
          name="outcome"
          label={say.outcome}
          choices={[
            { value: 'accepted', label: say.accepted, hint: say.acceptedHint },
            { value: 'declined', label: say.declined, hint: say.declinedHint },
          ]}
          value={typed?.outcome}
          error={errorFor(errors, 'outcome')}
        />
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          rows={5}
          value={typed?.reason}
          error={errorFor(errors, 'reason')}
        />
        <Button>{say.submit}</Button>
      </form>
    </section>
  );
}

/** The form, or why there is none, or what was decided. */
function Decision(page: ObjectionPage) {
  const text = useWords().readers;
  const { person, objection } = page;
  const { status, reason, decidedByName, decidedAt, ownWork } = objection;
  if (status !== 'received')
    return (
      <section class="panel">
        <h2>{text.status[status]}</h2>
        <p>
          <b>{text.reason}</b>
        </p>
        <p class="said">{reason}</p>
        <p class="meta">
          {text.decided(decidedByName ?? '')} · {decidedAt && <DateText date={decidedAt} time />}
        </p>
      </section>
    );
  if (ownWork) return <p class="hint">{text.ownWork}</p>;
  if (!mayDecide(person)) return <p class="hint">{text.notEditor}</p>;
  return <DecideForm {...page} />;
}

/** One objection. */
export function objectionDeskPage(page: ObjectionPage): string {
  const text = words('id').readers;
  const { person, objection, errors = [], done } = page;
  const title = text.number(objection.number);
  return renderPage(
    { lang: 'id', title, path: PATH, desk: person, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{text.done}</Notice>}
      <p class="meta">
        <a href={PATH}>{text.title}</a>
      </p>
      <h1>{title}</h1>
      {objection.heldReason !== null && <Notice tone="warn">{text.held}</Notice>}
      <What objection={objection} />
      <Decision {...page} />
    </div>,
  );
}

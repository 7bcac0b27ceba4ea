import { OBJECTOR_ROLES, type AnswerView } from '../../../archive/index.js';
import type { FieldError } from '../../../common/index.js';
import { OBJECTION_LIMITS, type ObjectionInput } from '../../../readers/index.js';
import {
  AnswerList,
  Button,
  ErrorSummary,
  GuardFields,
  LinkButton,
  Radios,
  TextArea,
  TextField,
  answerPath,
  errorFor,
  renderPage,
  useHref,
  useWords,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

interface ObjectionPage {
  answer: AnswerView;
  typed: ObjectionInput;
  errors: readonly FieldError[];
  /** When the form was handed out, signed. */
  stamp: string;
}

function ObjectionForm({ answer, typed, errors, stamp }: ObjectionPage) {
  const say = useWords().answer.objection;
  const href = useHref();
  return (
    <form class="ask" method="post" action={href(`${answerPath(answer.slug)}/keberatan`)} novalidate>
      <Radios
        name="role"
        label={say.roleLabel}
        choices={OBJECTOR_ROLES.map((value) => ({ value, label: say.role[value] }))}
        value={typed.role}
        error={errorFor(errors, 'role')}
      />
      <TextArea
        name="text"
        label={say.text}
        hint={say.textHint}
        rows={7}
        value={typed.text}
        maxLength={OBJECTION_LIMITS.text.max}
        error={errorFor(errors, 'text')}
      />
      <TextField
        name="evidence"
        type="url"
        label={say.evidence}
        hint={say.evidenceHint}
        value={typed.evidenceUrl}
        error={errorFor(errors, 'evidence')}
        optional
      />
      <GuardFields stamp={stamp} />
      <Button>{say.submit}</Button>
    </form>
  );
}

/** Objecting to one answer; nothing is asked that says who objects. */
export function objectionPage(lang: Lang, page: ObjectionPage): string {
  const say = words(lang).answer.objection;
  const { answer, errors } = page;
  return renderPage(
    {
      lang,
      title: say.title,
      path: `${answerPath(answer.slug)}/keberatan`,
      noIndex: true,
      invalid: errors.length > 0,
    },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <h2>{say.about}</h2>
      <AnswerList answers={[answer]} />
      <ObjectionForm {...page} />
    </div>,
  );
}

/** The only page that shows the number of an objection. */
export function objectionReceivedPage(lang: Lang, slug: string, code: string): string {
  const { received, title } = words(lang).answer.objection;
  return renderPage(
    {
      lang,
      title: received.title,
      path: `${answerPath(slug)}/keberatan`,
      address: '/keberatan',
      noIndex: true,
    },
    <div class="read">
      <h1>{received.title}</h1>
      <div class="ask">
        <p>{received.lead}</p>
        <p>
          <span class="off">{received.number}: </span>
          <strong class="code">{code}</strong>
        </p>
      </div>
      <p class="after">{received.next}</p>
      <p class="row">
        <LinkButton href="/keberatan">{received.follow}</LinkButton>
        <LinkButton href={answerPath(slug)} look="quiet">
          {words(lang).answer.changes.back}
          <span class="off"> ({title})</span>
        </LinkButton>
      </p>
    </div>,
  );
}

import type { FieldError } from '../../../common/index.js';
import type { ObjectionStanding } from '../../../readers/index.js';
import {
  Button,
  DateText,
  ErrorSummary,
  LinkButton,
  TextField,
  answerPath,
  errorFor,
  renderPage,
  useHref,
  useOriginalLang,
  useWords,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

const PATH = '/keberatan';

function CodeForm({ errors }: { errors: readonly FieldError[] }) {
  const say = useWords().answer.objection.follow;
  const href = useHref();
  return (
    <form class="ask" method="post" action={href(PATH)}>
      <TextField
        name="code"
        label={say.label}
        hint={say.hint}
        inputMode="numeric"
        autocomplete="off"
        maxLength={40}
        error={errorFor(errors, 'code')}
      />
      <Button>{say.submit}</Button>
    </form>
  );
}

/** Asks for the number of an objection. What was typed as one is never sent back: it may be somebody's key. */
export function objectionCodePage(lang: Lang, errors: readonly FieldError[] = []): string {
  const say = words(lang).answer.objection.follow;
  return renderPage(
    { lang, title: say.title, path: PATH, noIndex: true, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <CodeForm errors={errors} />
    </div>,
  );
}

function Standing({ standing }: { standing: ObjectionStanding }) {
  const say = useWords().answer.objection;
  const { status, reason, corrected, createdAt, text } = standing;
  const original = useOriginalLang();
  return (
    <>
      <p class="lead">
        <b>{say.status[status]}</b> {corrected !== null && say.corrected(corrected)}
      </p>
      <dl>
        {reason !== null && (
          <>
            <dt>{say.reason}</dt>
            <dd class="said" lang={original}>
              {reason}
            </dd>
          </>
        )}
        <dt>{say.follow.since}</dt>
        <dd>
          <DateText date={createdAt} time />
        </dd>
        <dt>{say.follow.yours}</dt>
        <dd class="said">{text}</dd>
      </dl>
    </>
  );
}

/** What became of one objection, for whoever holds its number. */
export function objectionStandingPage(lang: Lang, standing: ObjectionStanding): string {
  const { objection, changes } = words(lang).answer;
  return renderPage(
    { lang, title: objection.follow.title, path: PATH, noIndex: true },
    <div class="read">
      <h1>{objection.follow.title}</h1>
      <Standing standing={standing} />
      <LinkButton href={answerPath(standing.slug)} look="quiet">
        {changes.back}
      </LinkButton>
    </div>,
  );
}

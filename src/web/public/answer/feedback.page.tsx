import type { FieldError } from '../../../common/index.js';
import { FEEDBACK_MAX } from '../../../readers/index.js';
import {
  Button,
  ErrorSummary,
  GuardFields,
  LinkButton,
  TextField,
  answerPath,
  errorFor,
  renderPage,
  useHref,
  useWords,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

interface FeedbackPage {
  slug: string;
  helpful: boolean;
  /** The key with which the sentence is added. */
  tap: string;
  /** When the page was handed out, signed. */
  stamp: string;
  typed?: string;
  errors?: readonly FieldError[];
}

function Sentence({ slug, helpful, tap, stamp, typed = '', errors = [] }: FeedbackPage) {
  const say = useWords().answer.feedback;
  const href = useHref();
  return (
    <form class="ask" method="post" action={href(`${answerPath(slug)}/membantu/kalimat`)}>
      <input type="hidden" name="kunci" value={tap} />
      <input type="hidden" name="membantu" value={helpful ? 'ya' : 'tidak'} />
      <TextField
        name="text"
        label={say.label[helpful ? 'yes' : 'no']}
        hint={say.hint}
        value={typed}
        maxLength={FEEDBACK_MAX}
        error={errorFor(errors, 'text')}
      />
      <GuardFields stamp={stamp} />
      <Button>{say.submit}</Button>
    </form>
  );
}

/** After the tap: it is noted, and whoever wants to adds one sentence. */
export function feedbackPage(lang: Lang, page: FeedbackPage): string {
  const say = words(lang).answer.feedback;
  const { slug, helpful, errors = [] } = page;
  return renderPage(
    { lang, title: say.thanks, path: answerPath(slug), noIndex: true, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{say.thanks}</h1>
      <p>{say.noted[helpful ? 'yes' : 'no']}</p>
      <Sentence {...page} />
      <Back slug={slug} />
    </div>,
  );
}

/** After the sentence. */
export function feedbackSentPage(lang: Lang, slug: string): string {
  const say = words(lang).answer.feedback;
  return renderPage(
    { lang, title: say.thanks, path: answerPath(slug), noIndex: true },
    <div class="read">
      <h1>{say.thanks}</h1>
      <p>{say.sent}</p>
      <Back slug={slug} />
    </div>,
  );
}

function Back({ slug }: { slug: string }) {
  return (
    <p class="after">
      <LinkButton href={answerPath(slug)} look="quiet">
        {useWords().answer.feedback.back}
      </LinkButton>
    </p>
  );
}

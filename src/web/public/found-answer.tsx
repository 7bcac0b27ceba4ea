import type { Match } from '../../questions/index.js';
import {
  AnswerMeta,
  Button,
  LinkButton,
  ScamFlag,
  VerdictBadge,
  answerPath,
  useHref,
  useOriginalLang,
  useWords,
} from '../kit/index.js';
import { stepPath } from './open-drafts.js';

interface FoundProps {
  answer: Match['answers'][number];
  /** What names the draft. */
  name: string;
}

/** "This answers it": ends the errand without a ticket. */
function Settles({ answer, name }: FoundProps) {
  const say = useWords().ask.found;
  const href = useHref();
  return (
    <form method="post" action={href(stepPath('ini', name))}>
      <input type="hidden" name="jawaban" value={answer.slug} />
      <Button look="quiet">
        {say.settles}
        <span class="off">: {answer.title}</span>
      </Button>
    </form>
  );
}

/** The likeliest answer: verdict, one sentence, when, and where to read all of it. */
export function FoundAnswer({ answer, name }: FoundProps) {
  const say = useWords().ask.found;
  const original = useOriginalLang();
  return (
    <div class="ask">
      <p class="row">
        {answer.scam && <ScamFlag big />}
        <VerdictBadge verdict={answer.verdict} big />
      </p>
      <h2 lang={original}>{answer.title}</h2>
      <p lang={original}>{answer.summary}</p>
      {answer.scam && (
        <p class="scam">
          <b>{say.scam}</b>
        </p>
      )}
      <AnswerMeta answer={answer} />
      <div class="row after">
        <LinkButton href={answerPath(answer.slug)}>{say.read}</LinkButton>
        <Settles answer={answer} name={name} />
      </div>
    </div>
  );
}

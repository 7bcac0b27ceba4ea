import type { Match } from '../../questions/index.js';
import {
  AnswerList,
  AnswerMeta,
  Button,
  LinkButton,
  ScamFlag,
  VerdictBadge,
  answerPath,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';

type Found = Match['answers'][number];

/** Below this probability a further answer only distracts from the first. */
const WORTH_SHOWING = 0.1;

function Keep({ text }: { text: string }) {
  return <input type="hidden" name="text" value={text} />;
}

/** "This answers it": ends the errand without a ticket. */
function Settles({ answer, text }: { answer: Found; text: string }) {
  const say = useWords().ask.found;
  return (
    <form method="post" action="/tanya">
      <Keep text={text} />
      <input type="hidden" name="jawaban" value={answer.slug} />
      <button
        type="submit"
        class="quiet"
        name="langkah"
        value="ini"
        aria-label={say.settlesTitle(answer.title)}
      >
        {say.settles}
      </button>
    </form>
  );
}

function FoundAnswer({ answer, text }: { answer: Found; text: string }) {
  const say = useWords().ask.found;
  return (
    <div class="ask">
      <p class="row">
        {answer.scam && <ScamFlag big />}
        <VerdictBadge verdict={answer.verdict} big />
      </p>
      <h2>{answer.title}</h2>
      <p>{answer.summary}</p>
      {answer.scam && (
        <p class="scam">
          <b>{say.scam}</b>
        </p>
      )}
      <AnswerMeta answer={answer} />
      <div class="row after">
        <LinkButton href={answerPath(answer.slug)}>{say.read}</LinkButton>
        <Settles answer={answer} text={text} />
      </div>
    </div>
  );
}

/** "Not this": what was shown is not offered again as this question's answer. */
function GoOn({ text, shown }: { text: string; shown: readonly Found[] }) {
  const say = useWords().ask.found;
  return (
    <form method="post" action="/tanya" class="after">
      <Keep text={text} />
      <input type="hidden" name="bukan" value={shown.map(({ slug }) => slug).join(' ')} />
      <Button look="quiet" name="langkah" value="tanya">
        {say.notThis}
      </Button>
    </form>
  );
}

function Yours({ text }: { text: string }) {
  return (
    <details class="after">
      <summary>{useWords().ask.found.yours}</summary>
      <blockquote class="said">{text}</blockquote>
    </details>
  );
}

/** Second step of asking when the archive knows the text, or something close to it. */
export function foundPage(text: string, { decision, answers }: Match): string {
  const say = words('id').ask.found;
  const same = decision === 'same';
  const title = same ? say.same : say.similar;
  const [first, ...rest] = answers;
  const others = rest.filter(({ score }) => score >= WORTH_SHOWING);
  return renderPage(
    { lang: 'id', title, path: '/tanya', noIndex: true },
    <div class="read">
      <h1>{title}</h1>
      {!same && <p>{say.similarLead}</p>}
      {first && <FoundAnswer answer={first} text={text} />}
      <GoOn text={text} shown={first ? [first, ...others] : others} />
      {others.length > 0 && (
        <section>
          <h2>{say.alsoSimilar}</h2>
          <AnswerList answers={others} />
        </section>
      )}
      <Yours text={text} />
    </div>,
  );
}

import type { AnswerItem } from '../../../archive/index.js';
import {
  answerPath,
  Button,
  LinkButton,
  Radios,
  renderPage,
  useHref,
  useOriginalLang,
  useWords,
  VerdictBadge,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { GUESSES, type Guessed } from './quiz.js';

const PATH = '/literasi/kuis';

/** Fewer make no quiz. */
const FEWEST = 2;

/** The news of one quiz and its number. */
export interface Quiz {
  answers: readonly AnswerItem[];
  round: number;
}

function Questions({ answers, round }: Quiz) {
  const say = useWords().literacy.quiz;
  const href = useHref();
  const original = useOriginalLang();
  return (
    <form class="ask" method="get" action={href(PATH)}>
      <input type="hidden" name="soal" value={answers.map(({ slug }) => slug).join('.')} />
      <input type="hidden" name="ke" value={String(round)} />
      {answers.map(({ claim }, at) => (
        <Radios
          name={`t${at + 1}`}
          label={
            <>
              <span class="opt">{say.question(at + 1, answers.length)}</span>
              <br />
              <span lang={original}>{claim}</span>
            </>
          }
          choices={GUESSES.map((value) => ({ value, label: say.guess[value] }))}
        />
      ))}
      <Button>{say.check}</Button>
    </form>
  );
}

/** News to guess the verdict of; other news for another round. */
export function quizPage(lang: Lang, { answers, round }: Quiz): string {
  const { quiz: say, title } = words(lang).literacy;
  const few = answers.length < FEWEST;
  return renderPage(
    { lang, title: say.title, description: say.description, path: PATH },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{few ? say.none : say.lead}</p>
      {few ? (
        <LinkButton href="/literasi">{title}</LinkButton>
      ) : (
        <Questions answers={answers} round={round} />
      )}
    </div>,
  );
}

function Outcome({ answer, guess }: Guessed) {
  const say = useWords().literacy.quiz;
  const href = useHref();
  const original = useOriginalLang();
  const said = guess === answer.verdict ? say.right : say.wrong;
  return (
    <li>
      <p class="meta">
        <b>{guess === null ? say.unanswered : said}.</b> {guess !== null && say.yours(say.guess[guess])}
      </p>
      <VerdictBadge verdict={answer.verdict} />
      <h2 lang={original}>{answer.claim}</h2>
      <p lang={original}>{answer.summary}</p>
      <p>
        <a href={href(answerPath(answer.slug))}>
          {say.read}
          <span class="off" lang={original}>
            : {answer.title}
          </span>
        </a>
      </p>
    </li>
  );
}

/** What was guessed beside what was found out. */
export function quizResultPage(lang: Lang, guesses: readonly Guessed[], nextRound: number): string {
  const say = words(lang).literacy.quiz;
  const right = guesses.filter(({ answer, guess }) => guess === answer.verdict).length;
  const title = say.result(right, guesses.length);
  return renderPage(
    { lang, title, path: PATH, noIndex: true },
    <div class="read">
      <h1>{title}</h1>
      <p>{say.praise}</p>
      <ol class="list">
        {guesses.map((one) => (
          <Outcome {...one} />
        ))}
      </ol>
      <LinkButton href={`${PATH}?ke=${nextRound}`}>{say.again}</LinkButton>
    </div>,
  );
}

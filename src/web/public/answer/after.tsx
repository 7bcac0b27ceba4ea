import type { AnswerItem, AnswerView } from '../../../archive/index.js';
import { AnswerList, Button, DateText, answerPath, useHref, useWords } from '../../kit/index.js';
import { citationOf } from './citation.js';

type Props = { view: AnswerView };

/** Other answers that belong to the same matter. */
export function Related({ answers }: { answers: readonly AnswerItem[] }) {
  const { related } = useWords().answer;
  if (answers.length === 0) return null;
  return (
    <section class="no-print">
      <h2>{related}</h2>
      <AnswerList answers={answers} />
    </section>
  );
}

/** One tap; what it leads to is a page of its own, so that this one is the same for everybody. */
export function FeedbackForm({ slug }: { slug: string }) {
  const say = useWords().answer.feedback;
  const href = useHref();
  return (
    <section class="no-print">
      <h2>{say.title}</h2>
      <form class="row" method="post" action={href(`${answerPath(slug)}/membantu`)}>
        <Button look="quiet" name="membantu" value="ya">
          {say.yes}
        </Button>
        <Button look="quiet" name="membantu" value="tidak">
          {say.no}
        </Button>
      </form>
    </section>
  );
}

/** What became of objections, and the way to object. */
export function Objections({ view }: Props) {
  const say = useWords().answer.objection;
  const href = useHref();
  const { objections, slug } = view;
  return (
    <div class="end">
      {objections.length > 0 && <h2>{say.decided}</h2>}
      {objections.map(({ outcome, role, decidedAt }) => (
        <div class="src">
          <b>{say.outcome[outcome]}</b>{' '}
          <span class="meta">
            <DateText date={decidedAt} /> · {say.decidedLine(say.role[role])}
          </span>
        </div>
      ))}
      <p class="no-print">
        {say.invite} <a href={href(`${answerPath(slug)}/keberatan`)}>{say.link}</a>
      </p>
    </div>
  );
}

/** How to name this very revision, so that a reader of the citation finds the same words. */
export function Cite({ view }: Props) {
  const words = useWords();
  const say = words.answer.cite;
  const { text, bibtex, address } = citationOf(view, words);
  return (
    <details class="no-print">
      <summary>{say.summary}</summary>
      <p>
        <b>{say.text}</b>
        <br />
        {text}
      </p>
      <p>
        <b>{say.permanent}</b>
        <br />
        <a href={address}>{address}</a>
      </p>
      <p>
        <b>{say.bibtex}</b>
      </p>
      <p class="said">{bibtex}</p>
    </details>
  );
}

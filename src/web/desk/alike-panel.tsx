import type { Likeness } from '../../fact-finding/index.js';
import { useWords, VerdictBadge } from '../kit/index.js';
import type { Words } from '../words/index.js';
import { excerpt } from './excerpt.js';
import type { OverviewPage } from './overview-model.js';

const SURE = 0.9;
const LIKELY = 0.5;

/** How like it is and why, in words; a number would pretend to know more. */
export function whyAlike({ score, reasons, shared }: Likeness, { alike }: Words['triage']): string {
  const grade = score >= SURE ? 'sure' : score >= LIKELY ? 'likely' : 'faint';
  const why = reasons.map((reason) =>
    reason === 'words' && shared.length > 0 ? alike.shared(shared) : alike.reason[reason],
  );
  return `${alike.score[grade]}: ${why.join('; ')}`;
}

const comparePath = (page: OverviewPage, goal: string): string =>
  `/meja/kasus/${page.file.id}/banding?sort-goal=${goal}`;

/** What the archive already says about something like it. */
export function AlikeAnswers(page: OverviewPage) {
  const words = useWords().triage;
  const answers = page.suggestions.answers.filter(({ answer }) => answer.id !== page.file.answerId);
  return (
    <section class="panel">
      <h2>{words.alike.answers}</h2>
      {answers.length === 0 && <p>{words.alike.noAnswers}</p>}
      <ul class="list">
        {answers.map(({ answer, ...likeness }) => (
          <li>
            <VerdictBadge verdict={answer.verdict} />
            <h3>
              <a href={comparePath(page, `jawaban:${answer.id}`)}>{answer.title}</a>
            </h3>
            <p class="meta">
              {answer.publisher.name} · {whyAlike(likeness, words)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Cases at the desk that may be about the same. */
export function AlikeCases(page: OverviewPage) {
  const { triage, desk } = useWords();
  const { cases } = page.suggestions;
  return (
    <section class="panel">
      <h2>{triage.alike.cases}</h2>
      {cases.length === 0 && <p>{triage.alike.noCases}</p>}
      <ul class="list">
        {cases.map(({ id, number, claim, status, demand, holderName, ...likeness }) => (
          <li>
            <h3>
              <a href={comparePath(page, `kasus:${id}`)}>{triage.sort.caseOf(number, excerpt(claim, 140))}</a>
            </h3>
            <p class="meta">
              {desk.status[status]} · {triage.compare.asked(demand)} ·{' '}
              {holderName === null ? triage.compare.nobody : triage.compare.holder(holderName)}
            </p>
            <p class="meta">{whyAlike(likeness, triage)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

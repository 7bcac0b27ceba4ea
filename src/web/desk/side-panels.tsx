import type { DeskQuestion } from '../../questions/index.js';
import { Button, CsrfField, DateText, useWords, VerdictBadge } from '../kit/index.js';
import type { CasePage } from './case-model.js';
import type { OverviewPage } from './overview-tab.js';
import { Shots } from './pictures-panel.js';

/** Opens what is hidden: a number in a fraud may be the evidence itself. */
function Hidden({ question, page }: { question: DeskQuestion; page: CasePage }) {
  const { masked } = useWords().abuse;
  if (!question.masked) return null;
  if (page.state.revealed?.questionId === question.id) {
    return (
      <>
        <p class="said">{page.state.revealed.text}</p>
        <p class="meta">{masked.opened}</p>
      </>
    );
  }
  return (
    <form method="post" action={`/meja/kasus/${page.file.id}/pertanyaan/${question.id}/buka`}>
      <CsrfField token={page.person.csrfToken} />
      <p class="hint">{masked.note}</p>
      <Button look="quiet">{masked.open}</Button>
    </form>
  );
}

function Question({ question, page }: { question: DeskQuestion; page: CasePage }) {
  const { ask } = useWords();
  const { text, links, seenOn, seenWhen, kelurahan, topic, pictures, pictureTexts, receivedAt } = question;
  const where = [
    seenOn && ask.seenOn[seenOn],
    seenWhen && ask.seenWhen[seenWhen],
    kelurahan,
    topic && ask.topic[topic],
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      {text && <p class="said">{text}</p>}
      {links.map((link) => (
        <p class="said">{link}</p>
      ))}
      <Shots ids={pictures} texts={pictureTexts} />
      <Hidden question={question} page={page} />
      <p class="meta">
        <DateText date={receivedAt} time />
        {where && ` · ${where}`}
      </p>
    </li>
  );
}

/** What residents asked: their words, never who they are. Links stand as text, so that nobody opens one by chance. */
export function QuestionsPanel(page: OverviewPage) {
  const text = useWords().desk.questions;
  const { questions, file } = page;
  return (
    <section class="panel">
      <h2>{text.title(file.demand)}</h2>
      {questions.length === 0 && <p>{text.none}</p>}
      <ul class="list">
        {questions.map((question) => (
          <Question question={question} page={page} />
        ))}
      </ul>
    </section>
  );
}

/** What the archive already says about something like it. */
export function MatchesPanel({ similar }: OverviewPage) {
  const text = useWords().desk.matches;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      {similar.length === 0 && <p>{text.none}</p>}
      <ul class="list">
        {similar.map(({ slug, title, verdict, publisher }) => (
          <li>
            <VerdictBadge verdict={verdict} />
            <h3>
              <a href={`/jawaban/${slug}`}>{title}</a>
            </h3>
            <p class="meta">{publisher.name}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

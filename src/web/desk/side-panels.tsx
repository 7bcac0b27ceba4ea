import type { DeskQuestion } from '../../questions/index.js';
import { Button, CsrfField, DateText, Pager, useWords } from '../kit/index.js';
import { holds, tabPath, type CasePage } from './case-model.js';
import { DemandChart } from './demand-chart.js';
import type { OverviewPage } from './overview-model.js';
import { Shots } from './pictures-panel.js';
import { SORT_FORM } from './sort-panel.js';

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

/** The words of one question, never who asked. Links stand as text, so that nobody opens one by chance. */
export function QuestionText({ question }: { question: DeskQuestion }) {
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
    <>
      {text && <p class="said">{text}</p>}
      {links.map((link) => (
        <p class="said">{link}</p>
      ))}
      <Shots ids={pictures} texts={pictureTexts} />
      <p class="meta">
        <DateText date={receivedAt} time />
        {where && ` · ${where}`}
      </p>
    </>
  );
}

function Pick({ question, page }: { question: DeskQuestion; page: OverviewPage }) {
  const text = useWords().triage.sort;
  if (!holds(page) || page.file.status === 'correcting' || question.status !== 'linked') return null;
  const ticked = page.state.typed?.sort?.questions.includes(question.id) ?? false;
  return (
    <label class="pick">
      <input type="checkbox" name="pertanyaan" value={question.id} form={SORT_FORM} checked={ticked} />
      <span>{text.pick}</span>
    </label>
  );
}

/** What residents asked, a part of the list at a time, and how many asked on which day. */
export function QuestionsPanel(page: OverviewPage) {
  const text = useWords().desk.questions;
  const { overview, file } = page;
  const { questions, demand } = overview;
  return (
    <section class="panel">
      <h2>{text.title(file.demand)}</h2>
      <DemandChart demand={demand} />
      {questions.items.length === 0 && <p>{text.none}</p>}
      <ul class="list">
        {questions.items.map((question) => (
          <li>
            <QuestionText question={question} />
            <Hidden question={question} page={page} />
            <Pick question={question} page={page} />
          </li>
        ))}
      </ul>
      <Pager page={questions} href={(part) => `${tabPath(file.id, 'ringkas')}?hal=${part}`} />
    </section>
  );
}

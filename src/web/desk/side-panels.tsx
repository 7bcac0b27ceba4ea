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

/** Longer forwards are folded, so that a case of many stays one page. */
const FOLDED_FROM = 600;
const SHOWN = 240;

function Said({ text }: { text: string }) {
  const { more } = useWords().desk.questions;
  const letters = Array.from(text);
  if (letters.length <= FOLDED_FROM) return <p class="said">{text}</p>;
  return (
    <>
      <p class="said">{letters.slice(0, SHOWN).join('').trimEnd()} …</p>
      <details>
        <summary>{more(letters.length)}</summary>
        <p class="said">{text}</p>
      </details>
    </>
  );
}

/** The words of a question, never who asked. Links stand as text, so that nobody opens one by chance. */
export function QuestionWords({ question: { text, links } }: { question: DeskQuestion }) {
  return (
    <>
      {text && <Said text={text} />}
      {links.map((link) => (
        <p class="said">{link}</p>
      ))}
    </>
  );
}

/** When it came, and where it was seen. */
export function QuestionFacts({ question }: { question: DeskQuestion }) {
  const { ask } = useWords();
  const { seenOn, seenWhen, kelurahan, topic, pictures, pictureTexts, receivedAt } = question;
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

/** Questions that say the same, the words of each written once. */
export function groupedByWords(questions: readonly DeskQuestion[]): DeskQuestion[][] {
  const groups = new Map<string, DeskQuestion[]>();
  for (const question of questions) {
    const words = [question.text, ...question.links].join('\n');
    groups.set(words, [...(groups.get(words) ?? []), question]);
  }
  return [...groups.values()];
}

function One({ question, page }: { question: DeskQuestion; page: OverviewPage }) {
  return (
    <div>
      <QuestionFacts question={question} />
      <Hidden question={question} page={page} />
      <Pick question={question} page={page} />
    </div>
  );
}

function Group({ group: [first, ...others], page }: { group: DeskQuestion[]; page: OverviewPage }) {
  const text = useWords().triage.sort;
  if (!first) return null;
  const sought = [page.state.revealed?.questionId, ...(page.state.typed?.sort?.questions ?? [])];
  return (
    <li>
      <QuestionWords question={first} />
      <One question={first} page={page} />
      {others.length > 0 && (
        <details open={others.some(({ id }) => sought.includes(id))}>
          <summary>{text.same(others.length)}</summary>
          {others.map((question) => (
            <One question={question} page={page} />
          ))}
        </details>
      )}
    </li>
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
        {groupedByWords(questions.items).map((group) => (
          <Group group={group} page={page} />
        ))}
      </ul>
      <Pager page={questions} href={(part) => `${tabPath(file.id, 'ringkas')}?hal=${part}`} />
    </section>
  );
}

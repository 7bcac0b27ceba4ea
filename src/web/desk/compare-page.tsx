import type { Comparison, Seen } from '../../fact-finding/index.js';
import { DECLINE_REASONS, type DeskQuestion } from '../../questions/index.js';
import { DateText, Notice, Select, TextArea, useWords, VerdictBadge } from '../kit/index.js';
import { holds, tabPath, type CasePage } from './case-model.js';
import { complaint, DeskForm } from './desk-form.js';
import { groupedByWords, QuestionFacts, QuestionWords } from './side-panels.js';

/** Two things beside each other, and the one act that follows. */
export interface ComparePage extends CasePage {
  comparison: Comparison;
  /** Ids of the chosen questions; null for the whole case. */
  chosen: readonly string[] | null;
  /** As it is posted: `kasus:<id>`, `jawaban:<id>`, `baru`, `tolak`. */
  goal: string;
}

/** Different wordings are what tells; a flood of one forward is shown once. */
const WORDINGS = 3;

function Questions({ questions, total }: { questions: readonly DeskQuestion[]; total: number }) {
  const text = useWords().triage.compare;
  const groups = groupedByWords(questions).slice(0, WORDINGS);
  const shown = groups.reduce((sum, group) => sum + group.length, 0);
  return (
    <ul class="list">
      {groups.map(([question]) => question && <Wording question={question} />)}
      {total > shown && <li class="meta">{text.more(total - shown)}</li>}
    </ul>
  );
}

function Wording({ question }: { question: DeskQuestion }) {
  return (
    <li>
      <QuestionWords question={question} />
      <QuestionFacts question={question} />
    </li>
  );
}

function OwnSide({ file, comparison, chosen }: ComparePage) {
  const text = useWords().triage.compare;
  const total = chosen?.length ?? file.demand;
  return (
    <section class="panel">
      <h3>{chosen === null ? text.whole(file.demand) : text.chosen(chosen.length)}</h3>
      <p class="claim">{file.claim}</p>
      <Questions questions={comparison.questions} total={total} />
    </section>
  );
}

function CaseSide({ file, questions }: Extract<Seen, { kind: 'case' }>) {
  const { triage, desk } = useWords();
  const text = triage.compare;
  return (
    <section class="panel">
      <h3>
        <a href={tabPath(file.id, 'ringkas')}>{text.otherCase(file.number)}</a>
      </h3>
      <p class="claim">{file.claim}</p>
      <p class="meta">
        {desk.status[file.status]} · {text.asked(file.demand)} ·{' '}
        {file.holderName === null ? text.nobody : text.holder(file.holderName)}
      </p>
      <Questions questions={questions} total={file.demand} />
    </section>
  );
}

function AnswerSide({ answer, rejectedBy }: Extract<Seen, { kind: 'answer' }>) {
  const text = useWords().triage.compare;
  return (
    <section class="panel">
      <h3>{text.answer}</h3>
      <VerdictBadge verdict={answer.verdict} />
      <p class="claim">
        <a href={`/jawaban/${answer.slug}`}>{answer.title}</a>
      </p>
      <p>
        <b>{text.claim}:</b> {answer.claim}
      </p>
      <p>
        <b>{text.summary}:</b> {answer.summary}
      </p>
      <p class="meta">
        {answer.publisher.name} · <DateText date={answer.publishedAt} />
      </p>
      {rejectedBy > 0 && <Notice>{text.rejected(rejectedBy)}</Notice>}
    </section>
  );
}

function OtherSide({ comparison: { other } }: ComparePage) {
  if (other.kind === 'case') return <CaseSide {...other} />;
  if (other.kind === 'answer') return <AnswerSide {...other} />;
  return null;
}

/** What the one button says, and what it will do. */
function buttonOf({ comparison: { other }, chosen }: ComparePage): { hint: string; button: string } {
  const text = useWords().triage.compare;
  if (other.kind === 'case')
    return chosen === null
      ? { hint: text.mergeHint, button: text.merge(other.file.number) }
      : { hint: text.moveHint, button: text.move(other.file.number) };
  if (other.kind === 'answer')
    return { hint: text.answerHint, button: chosen === null ? text.answerCase : text.answerQuestions };
  if (other.kind === 'new') return { hint: text.moveHint, button: text.split };
  return { hint: text.answerHint, button: text.declineButton };
}

function Details(page: ComparePage) {
  const { triage, desk } = useWords();
  const typed = page.state.typed?.sort;
  if (page.comparison.other.kind === 'new')
    return (
      <TextArea
        name="sort-claim"
        label={triage.compare.newClaim}
        rows={3}
        value={typed?.claim}
        error={complaint(page, 'sort-claim')}
      />
    );
  if (page.comparison.other.kind !== 'decline') return null;
  return (
    <>
      <Select
        name="sort-reason"
        label={desk.close.reason}
        choices={DECLINE_REASONS.map((value) => ({ value, label: desk.declineReason[value] }))}
        value={typed?.reason}
        error={complaint(page, 'sort-reason')}
      />
      <TextArea
        name="sort-text"
        label={desk.close.text}
        hint={desk.close.textHint}
        rows={4}
        value={typed?.text}
        error={complaint(page, 'sort-text')}
      />
    </>
  );
}

/** Why there is no button, or null. */
function obstacleOf(page: ComparePage): string | null {
  const text = useWords().triage.compare;
  const { other } = page.comparison;
  if (!holds(page)) return text.notHeld;
  if (other.kind === 'case' && !other.open) return text.ended;
  const needsChoice = other.kind === 'new' || other.kind === 'decline';
  return needsChoice && page.chosen === null ? text.pickFirst : null;
}

function Decide(page: ComparePage) {
  const obstacle = obstacleOf(page);
  const { hint, button } = buttonOf(page);
  if (obstacle !== null) return <Notice>{obstacle}</Notice>;
  const declines = page.comparison.other.kind === 'decline';
  return (
    <section class="panel">
      <DeskForm page={page} act="sambung" button={button} {...(declines && { look: 'warn' })}>
        <input type="hidden" name="sort-goal" value={page.goal} />
        <input type="hidden" name="sort-questions" value={page.chosen?.join(' ') ?? ''} />
        <Details {...page} />
        {!declines && <p class="hint">{hint}</p>}
      </DeskForm>
    </section>
  );
}

/** Both sides in one look, and one button. */
export function Compare(page: ComparePage) {
  const text = useWords().triage.compare;
  return (
    <>
      <h2>{text.title}</h2>
      <p>
        <a href={tabPath(page.file.id, 'ringkas')}>← {text.back}</a>
      </p>
      <div class="three">
        <OwnSide {...page} />
        <OtherSide {...page} />
      </div>
      <Decide {...page} />
    </>
  );
}

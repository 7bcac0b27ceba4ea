import type { OpenCase } from '../../fact-finding/index.js';
import type { Match, PublicInterim } from '../../questions/index.js';
import { AnswerList, Button, LinkButton, Notice, renderPage, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { FoundAnswer } from './found-answer.js';
import { Arrived } from './ask-help.js';
import { InterimNotice } from './interim-notice.js';
import { stepPath, type OpenDraft } from './open-drafts.js';
import { SameCaseForm } from './same-case-form.js';

type Found = Match['answers'][number];

/** Below this probability a further answer only distracts from the first. */
const WORTH_SHOWING = 0.1;

/** What is known about a draft's rumour before anything else is asked. */
export interface Known {
  match: Match;
  /** The team is at something like it. */
  open: OpenCase | null;
  /** What the team says of that case while it checks. */
  interim: PublicInterim | null;
}

export const isKnown = ({ match, open }: Known): boolean => match.decision !== 'none' || open !== null;

/** What is shown big, as the answer, and what only as resembling it. A case that is open comes before mere likeness. */
function shownOf({ match: { decision, answers }, open }: Known): {
  first?: Found | undefined;
  others: Found[];
} {
  if (decision === 'none') return { others: [] };
  const [first, ...rest] = answers;
  const others = rest.filter(({ score }) => score >= WORTH_SHOWING);
  return decision === 'similar' && open && first ? { others: [first, ...others] } : { first, others };
}

/** "Not this": what was shown is not offered again as this question's answer. */
function GoOn({ name, shown }: { name: string; shown: readonly Found[] }) {
  const say = useWords().ask.found;
  const href = useHref();
  return (
    <form method="post" action={href(stepPath('bukan', name))} class="row after">
      <input type="hidden" name="bukan" value={shown.map(({ slug }) => slug).join(' ')} />
      <Button look="quiet">{say.notThis}</Button>
    </form>
  );
}

/** Others asked this already. How many is all that is said of it. */
function BeingChecked({ open, found }: { open: OpenCase; found: OpenDraft }) {
  const say = useWords().ask.found;
  return (
    <Notice title={say.open(open.asked)}>
      <p>{say.openHint}</p>
      <div class="row">
        <SameCaseForm draft={found} />
        <LinkButton href={stepPath('rincian', found.ref)} look="quiet">
          {say.ask}
        </LinkButton>
      </div>
    </Notice>
  );
}

function Yours({ name, text }: { name: string; text: string }) {
  const say = useWords().ask.found;
  const href = useHref();
  return (
    <details class="after">
      <summary>{say.yours}</summary>
      <blockquote class="said">{text}</blockquote>
      <p>
        <a href={href(`/tanya?d=${name}`)}>{say.change}</a>
      </p>
    </details>
  );
}

function Others({ others }: { others: readonly Found[] }) {
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{useWords().ask.found.alsoSimilar}</h2>
      <AnswerList answers={others} />
    </section>
  );
}

function titleOf(lang: Lang, { match: { decision }, open }: Known): string {
  const say = words(lang).ask.found;
  if (decision === 'same') return say.same;
  return open ? say.openTitle : say.similar;
}

/** What is known, before anything else is asked: an answer, a case that is open, what resembles it. */
export function foundPage(lang: Lang, found: OpenDraft, known: Known): string {
  const { ref: name, draft } = found;
  const title = titleOf(lang, known);
  const { first, others } = shownOf(known);
  const same = known.match.decision === 'same';
  return renderPage(
    { lang, title, path: '/tanya', noIndex: true },
    <div class="read">
      <h1>{title}</h1>
      {first && !same && <p>{words(lang).ask.found.similarLead}</p>}
      {first && <FoundAnswer answer={first} name={name} />}
      {!same && <InterimNotice interim={known.interim} />}
      {!same && known.open && <BeingChecked open={known.open} found={found} />}
      {first && <GoOn name={name} shown={[first, ...others]} />}
      <Others others={others} />
      <Yours name={name} text={draft.text} />
      <Arrived />
    </div>,
  );
}

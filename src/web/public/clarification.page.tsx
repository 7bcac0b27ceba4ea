import type { Clarification, InquiryReply, ReplyInput } from '../../agencies/index.js';
import type { FieldError } from '../../common/index.js';
import {
  DateText,
  ErrorSummary,
  Kept,
  Notice,
  renderPage,
  sizeText,
  useLang,
  useOriginalLang,
  useWords,
} from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { ClarificationForm } from './clarification-form.js';

/** What a page says beside the inquiry itself. */
export interface ClarificationState {
  done?: string | undefined;
  errors?: readonly FieldError[];
  /** What was typed into the form that came back. */
  typed?: ReplyInput | undefined;
  time?: { day: string; reason: string };
  /** What was typed and could not be sent any more. */
  kept?: readonly string[];
}

/** The page in one language, and its own address without the language. */
export interface ClarificationPlace {
  lang: Lang;
  address: string;
}

/** Every page behind a link has the same title: it tells nothing of what is asked. */
const frameOf = (place: ClarificationPlace, invalid: boolean) => ({
  ...place,
  title: words(place.lang).clarification.title,
  path: '/klarifikasi',
  noIndex: true,
  invalid,
});

function Due({ view }: { view: Clarification }) {
  const say = useWords().clarification;
  const overdue = view.dueAt < new Date();
  return (
    <Notice
      tone={overdue || view.urgency === 'urgent' ? 'warn' : 'plain'}
      title={overdue && say.overdueTitle}
    >
      <p>
        {overdue ? say.overdue : say.due}{' '}
        <b>
          <DateText date={view.dueAt} time />
        </b>
        . {!overdue && view.urgency === 'urgent' && say.urgent}
      </p>
    </Notice>
  );
}

function Asked({ view }: { view: Clarification }) {
  const say = useWords().clarification;
  const original = useOriginalLang();
  return (
    <>
      <section>
        <h2>{say.claim}</h2>
        <blockquote lang={original}>{view.claim}</blockquote>
      </section>
      <section>
        <h2>{say.question}</h2>
        <p class="said" lang={original}>
          {view.question}
        </p>
        <p class="meta">
          {say.asked} <DateText date={view.sentAt} time />
        </p>
      </section>
    </>
  );
}

function Sent({ reply }: { reply: InquiryReply }) {
  const say = useWords().clarification;
  const lang = useLang();
  return (
    <section>
      <h2>{say.answer}</h2>
      <blockquote class="said">{reply.text}</blockquote>
      <dl>
        <dt>{say.sentBy}</dt>
        <dd>
          {reply.name}, {reply.position}
        </dd>
        <dt>{say.sentAt}</dt>
        <dd>
          <DateText date={reply.sentAt} time />
        </dd>
        <dt>{say.sentFiles}</dt>
        <dd>
          {reply.files.map(({ name, sizeBytes }) => `${name} (${sizeText(sizeBytes, lang)})`).join(', ') ||
            say.noFiles}
        </dd>
      </dl>
    </section>
  );
}

/** What was sent, for whoever has sent it: the link shows nothing else any more. */
function sentPage(
  place: ClarificationPlace,
  view: Clarification,
  reply: InquiryReply,
  { kept = [] }: ClarificationState,
): string {
  const say = words(place.lang).clarification;
  return renderPage(
    frameOf(place, kept.length > 0),
    <div class="read">
      <Kept texts={kept} title={say.again} hint={say.againHint} />
      <h1>{say.sentTitle}</h1>
      <p class="lead">{say.sentLead}</p>
      <p class="meta">{view.agencyName}</p>
      <Sent reply={reply} />
      <Asked view={view} />
    </div>,
  );
}

/** One inquiry, for whoever has its link. */
export function clarificationPage(
  place: ClarificationPlace,
  view: Clarification,
  state: ClarificationState,
): string {
  if (view.reply) return sentPage(place, view, view.reply, state);
  const say = words(place.lang).clarification;
  const { errors = [], typed = view.draft ?? { name: '', position: '', text: '' } } = state;
  const done = new Map(Object.entries(say.done)).get(state.done ?? '');
  return renderPage(
    frameOf(place, errors.length > 0),
    <div class="read">
      <ErrorSummary errors={errors} />
      {done && (
        <Notice tone="good">
          <p>{done}</p>
        </Notice>
      )}
      <h1>{say.title}</h1>
      <p class="lead">
        {say.to(view.agencyName)}. {say.lead}
      </p>
      <Due view={view} />
      <Asked view={view} />
      <section>
        <h2>{say.answer}</h2>
        <p>{say.quoted(view.agencyName)}</p>
        <ClarificationForm
          view={view}
          typed={typed}
          time={state.time ?? { day: '', reason: '' }}
          errors={errors}
        />
      </section>
    </div>,
  );
}

/** A wrong, an ended and an expired link get this one page; what had been typed is on it for copying. */
export function clarificationLostPage(place: ClarificationPlace, kept: readonly string[]): string {
  const say = words(place.lang).clarification;
  return renderPage(
    frameOf(place, false),
    <div class="read">
      <h1>{say.lostTitle}</h1>
      <p class="lead">{say.lost}</p>
      <p>{say.lostNext}</p>
      <Kept texts={kept} title={say.keptTitle} hint={say.keptHint} />
    </div>,
  );
}

import type { FieldError } from '../../common/index.js';
import type { TicketView } from '../../questions/index.js';
import {
  AnswerMeta,
  DateText,
  ErrorSummary,
  LinkButton,
  Notice,
  ScamFlag,
  VerdictBadge,
  answerPath,
  renderPage,
  useHref,
  useOriginalLang,
  useWords,
} from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { FollowForm } from './follow-form.js';
import { InterimNotice } from './interim-notice.js';
import { TicketAct } from './ticket-act.js';
import { Awaited, Messages } from './ticket-messages.js';
import { Unsent } from './unsent.js';
import { Timeline, WhatNext } from './ticket-standing.js';

export interface TicketPageProps {
  ticket: TicketView;
  /** Kept in hidden fields only; the page is never cached. */
  code: string;
  /** When the page was handed out, signed. */
  stamp: string;
  /** What has just been done. */
  done?: string | undefined;
  /** What could not be done. */
  errors?: readonly FieldError[];
  /** What was typed into the form that came back with a complaint. */
  typed?: TypedOnTicket;
  /** Whether this portal can send e-mail. */
  canMail: boolean;
}

export interface TypedOnTicket {
  text?: string;
  /** Ids of pictures that came with the text. */
  pictures?: readonly string[];
  address?: string;
}

function Answer({ answer }: { answer: NonNullable<TicketView['answer']> }) {
  const say = useWords().ticket.page;
  const href = useHref();
  const original = useOriginalLang();
  return (
    <section>
      <h2 class="off">{say.answer}</h2>
      {answer.withdrawnAt && (
        <Notice tone="warn" title={say.answerWithdrawn}>
          <p>
            <span lang={original}>{answer.withdrawnReason}</span> (<DateText date={answer.withdrawnAt} />)
          </p>
        </Notice>
      )}
      <div class="ask">
        <p class="row">
          {answer.scam && <ScamFlag big />}
          <VerdictBadge verdict={answer.verdict} big />
        </p>
        <h3 lang={original}>{answer.title}</h3>
        <p lang={original}>{answer.summary}</p>
        <AnswerMeta answer={answer} />
        <p class="after">
          <LinkButton href={href(answerPath(answer.slug))}>{say.readAnswer}</LinkButton>
        </p>
      </div>
    </section>
  );
}

/** What the asker sent, word for word; links stand as text. */
function Yours({ ticket: { text, links, status, erasedAt } }: { ticket: TicketView }) {
  const say = useWords().ticket.page;
  const said = [text, ...links].filter(Boolean).join('\n');
  const echo = said === '' && status === 'instant' && !erasedAt;
  if (said === '' && !echo) return null;
  return (
    <section>
      <h2>{say.yours}</h2>
      {echo ? <p>{say.echo}</p> : <blockquote class="said">{said}</blockquote>}
    </section>
  );
}

function Kept({ ticket: { stage, hasContact, erasedAt } }: { ticket: TicketView }) {
  const say = useWords().ticket.manage;
  if (hasContact) return <p>{say.contactKept}</p>;
  if (stage) return <p>{say.onlyTicket}</p>;
  if (!erasedAt) return null;
  return (
    <p>
      {say.erasedAt} <DateText date={erasedAt} time />.
    </p>
  );
}

/** Whether there is still something to tell this asker, and nobody to tell it to. */
const canFollow = ({ ticket: { stage, answer, hasContact, erasedAt }, canMail }: TicketPageProps): boolean =>
  canMail && !hasContact && !erasedAt && (stage !== null || answer !== null);

function Erase({ ticket: { stage, hasContact, erasedAt }, code }: TicketPageProps) {
  const say = useWords().ticket.manage;
  return (
    <div class="row after">
      {hasContact && <TicketAct path="/tiket/hapus-surel" code={code} label={say.eraseContact} />}
      {stage && <TicketAct path="/tiket/tarik" code={code} label={say.withdraw} />}
      {!stage && !erasedAt && <TicketAct path="/tiket/hapus-data" code={code} label={say.erase} />}
    </div>
  );
}

function Manage(props: TicketPageProps) {
  const { ticket, code, stamp, typed = {}, errors = [] } = props;
  const say = useWords().ticket.manage;
  return (
    <section class="no-print">
      <h2>{say.title}</h2>
      <Kept ticket={ticket} />
      {ticket.closesAt && (
        <p>
          {say.closesAt} <DateText date={ticket.closesAt} />.
        </p>
      )}
      {canFollow(props) && (
        <FollowForm code={code} stamp={stamp} typed={typed.address ?? ''} errors={errors} />
      )}
      <Erase {...props} />
    </section>
  );
}

/** A reply whose form has gone meanwhile; one that has just been taken is not unsent. */
const unsentOf = ({ ticket, typed, errors = [] }: TicketPageProps): string[] =>
  errors.length > 0 && !ticket.mayReply && typed?.text ? [typed.text] : [];

/** Where a question stands, for whoever holds its number. */
export function ticketPage(lang: Lang, props: TicketPageProps): string {
  const { ticket, code, stamp, done, errors = [], typed = {} } = props;
  const say = words(lang).ticket;
  return renderPage(
    { lang, title: say.page.title, path: '/tiket', noIndex: true, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      {done && (
        <Notice tone="good">
          <p>{done}</p>
        </Notice>
      )}
      <h1>{ticket.stage ? say.stage[ticket.stage.stage] : say.status[ticket.status]}</h1>
      <Unsent texts={unsentOf(props)} />
      <Awaited ticket={ticket} />
      <WhatNext ticket={ticket} />
      <InterimNotice interim={ticket.interim} />
      {ticket.answer && <Answer answer={ticket.answer} />}
      <Messages
        ticket={ticket}
        code={code}
        stamp={stamp}
        typed={typed.text ?? ''}
        pictures={typed.pictures ?? []}
        errors={errors}
      />
      <Timeline ticket={ticket} />
      <Yours ticket={ticket} />
      <Manage {...props} />
    </div>,
  );
}

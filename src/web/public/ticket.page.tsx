import type { TicketView } from '../../questions/index.js';
import {
  AnswerMeta,
  Button,
  DateText,
  LinkButton,
  Notice,
  Steps,
  VerdictBadge,
  answerPath,
  renderPage,
  useWords,
  type Step,
} from '../kit/index.js';
import { words, type Words } from '../words/index.js';

export interface TicketPageProps {
  ticket: TicketView;
  /** Kept in hidden fields only; the page is never cached. */
  code: string;
  /** What has just been done. */
  done?: string;
}

type Say = Words['ticket'];

/** What happened, then what is still to come. */
function stepsOf({ timeline, status }: TicketView, say: Say): Step[] {
  const past = timeline.map(({ step, at }): Step => ({ text: say.step[step], at }));
  const answered: Step = { text: say.page.todoAnswered, todo: true };
  if (status === 'received') return [...past, { text: say.page.todoLinked, todo: true }, answered];
  return status === 'linked' ? [...past, answered] : past;
}

function Answer({ answer }: { answer: NonNullable<TicketView['answer']> }) {
  const say = useWords().ticket.page;
  return (
    <section>
      <h2>{say.answer}</h2>
      {answer.withdrawnAt && (
        <Notice tone="warn" title={say.answerWithdrawn}>
          <p>
            {answer.withdrawnReason} (<DateText date={answer.withdrawnAt} />)
          </p>
        </Notice>
      )}
      <div class="ask">
        <p>
          <VerdictBadge verdict={answer.verdict} big />
        </p>
        <h3>{answer.title}</h3>
        <p>{answer.summary}</p>
        <AnswerMeta answer={answer} />
        <p class="after">
          <LinkButton href={answerPath(answer.slug)}>{say.readAnswer}</LinkButton>
        </p>
      </div>
    </section>
  );
}

function WhatNext({ ticket }: { ticket: TicketView }) {
  const say = useWords().ticket;
  const { status, declined } = ticket;
  const next = { received: say.page.nextReceived, linked: say.page.nextLinked };
  if (status === 'received' || status === 'linked') {
    return (
      <Notice title={say.page.next}>
        <p>{next[status]}</p>
      </Notice>
    );
  }
  return declined ? (
    <Notice tone="warn" title={say.page.declined}>
      <p>
        <b>{say.declineReason[declined.reason]}.</b> {declined.text}
      </p>
    </Notice>
  ) : null;
}

function Act({ path, code, label }: { path: string; code: string; label: string }) {
  return (
    <form method="post" action={path}>
      <input type="hidden" name="code" value={code} />
      <Button look="warn">{label}</Button>
    </form>
  );
}

function Manage({ ticket, code }: TicketPageProps) {
  const say = useWords().ticket.page;
  const open = ticket.status === 'received' || ticket.status === 'linked';
  if (!open && !ticket.hasContact) return null;
  return (
    <section class="no-print">
      <h2>{say.manage}</h2>
      <p>{ticket.hasContact ? say.contactKept : say.onlyTicket}</p>
      <div class="row">
        {ticket.hasContact && <Act path="/tiket/hapus-surel" code={code} label={say.eraseContact} />}
        {open && <Act path="/tiket/tarik" code={code} label={say.withdraw} />}
      </div>
    </section>
  );
}

/** Where a question stands, for whoever holds its number. */
export function ticketPage(props: TicketPageProps): string {
  const { ticket, done } = props;
  const say = words('id').ticket;
  return renderPage(
    { lang: 'id', title: say.page.title, path: '/tiket', noIndex: true },
    <div class="read">
      {done && (
        <Notice tone="good">
          <p>{done}</p>
        </Notice>
      )}
      <h1>{say.status[ticket.status]}</h1>
      <WhatNext ticket={ticket} />
      {ticket.answer && <Answer answer={ticket.answer} />}
      <section>
        <h2>{say.page.timeline}</h2>
        <Steps steps={stepsOf(ticket, say)} />
      </section>
      {ticket.text && (
        <section>
          <h2>{say.page.yours}</h2>
          <blockquote class="said">{ticket.text}</blockquote>
        </section>
      )}
      <Manage {...props} />
    </div>,
  );
}

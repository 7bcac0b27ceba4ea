import type { FieldError } from '../../common/index.js';
import { MESSAGE_MAX, type TicketMessage, type TicketView } from '../../questions/index.js';
import {
  Button,
  DateText,
  Notice,
  TextArea,
  errorFor,
  useHref,
  useOriginalLang,
  useWords,
} from '../kit/index.js';

export interface ReplyProps {
  code: string;
  /** What was typed into the form that came back. */
  typed: string;
  errors: readonly FieldError[];
}

function Message({ message }: { message: TicketMessage }) {
  const say = useWords().ticket.messages;
  const original = useOriginalLang();
  return (
    <li>
      <p class="meta">
        <b>{say[message.author]}</b> · <DateText date={message.at} time />
      </p>
      {message.text && (
        <p class="said" lang={original}>
          {message.text}
        </p>
      )}
      {message.pictures > 0 && <p class="meta">{say.pictures(message.pictures)}</p>}
    </li>
  );
}

function Reply({ code, typed, errors }: ReplyProps) {
  const say = useWords().ticket.messages;
  const href = useHref();
  return (
    <form class="ask no-print" method="post" action={href('/tiket/balas')}>
      <input type="hidden" name="code" value={code} />
      <TextArea
        name="text"
        label={say.label}
        hint={say.hint}
        maxLength={MESSAGE_MAX}
        value={typed}
        error={errorFor(errors, 'text')}
      />
      <Button>{say.submit}</Button>
    </form>
  );
}

/** What the team asked back and what the asker said to it. */
export function Messages({ ticket, ...reply }: ReplyProps & { ticket: TicketView }) {
  const say = useWords().ticket.messages;
  if (ticket.messages.length === 0) return null;
  const end = ticket.stage ? say.full : say.closed;
  return (
    <section id="pesan">
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      <ul class="list">
        {ticket.messages.map((message) => (
          <Message message={message} />
        ))}
      </ul>
      {ticket.mayReply ? <Reply {...reply} /> : <p class="meta">{end}</p>}
    </section>
  );
}

/** Says at the top of the ticket that somebody waits for the asker. */
export function Awaited({ ticket }: { ticket: TicketView }) {
  const say = useWords().ticket.messages;
  if (!ticket.mayReply || ticket.messages.at(-1)?.author !== 'desk') return null;
  return (
    <Notice tone="warn" title={say.asks}>
      <p>
        <a href="#pesan">{say.answerBelow}</a>
      </p>
    </Notice>
  );
}

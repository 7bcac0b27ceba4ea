import type { FieldError } from '../../common/index.js';
import { MESSAGE_MAX, type TicketMessage, type TicketView } from '../../questions/index.js';
import {
  Button,
  DateText,
  GuardFields,
  Notice,
  TextArea,
  errorFor,
  useHref,
  useOriginalLang,
  useWords,
} from '../kit/index.js';
import { AskHelp } from './ask-help.js';
import { PicturesField } from './pictures-field.js';

export interface ReplyProps {
  code: string;
  stamp: string;
  /** What was typed into the form that came back. */
  typed: string;
  /** Ids of pictures that came with it. */
  pictures: readonly string[];
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

function Pictures({ pictures, errors }: Pick<ReplyProps, 'pictures' | 'errors'>) {
  const say = useWords().ticket.messages;
  return (
    <>
      {pictures.length > 0 && (
        <p>
          <input type="hidden" name="gambar" value={pictures.join(' ')} />
          {say.picturesKept(pictures.length)}
        </p>
      )}
      <PicturesField errors={errors} />
    </>
  );
}

function Reply({ code, stamp, typed, pictures, errors }: ReplyProps) {
  const say = useWords().ticket.messages;
  const href = useHref();
  return (
    <form class="ask no-print" method="post" action={href('/tiket/balas')} encType="multipart/form-data">
      <input type="hidden" name="code" value={code} />
      <TextArea
        name="text"
        label={say.label}
        hint={say.hint}
        maxLength={MESSAGE_MAX}
        value={typed}
        error={errorFor(errors, 'text')}
      />
      <Pictures pictures={pictures} errors={errors} />
      <GuardFields stamp={stamp} />
      <AskHelp letters={MESSAGE_MAX} pictures={pictures.length} />
      <Button>{say.submit}</Button>
    </form>
  );
}

/** Folded away where the team has its answer already. */
function Replying({ ticket, ...reply }: ReplyProps & { ticket: TicketView }) {
  const say = useWords().ticket.messages;
  if (ticket.messages.at(-1)?.author === 'desk') return <Reply {...reply} />;
  return (
    <details open={reply.errors.length > 0}>
      <summary>{say.more}</summary>
      <Reply {...reply} />
    </details>
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
      {ticket.mayReply ? <Replying ticket={ticket} {...reply} /> : <p class="meta">{end}</p>}
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

import { MESSAGE_MAX, type DeskMessage, type DeskQuestion } from '../../questions/index.js';
import { DateText, Select, TextArea, useWords } from '../kit/index.js';
import { holds } from './case-model.js';
import { complaint, DeskForm } from './desk-form.js';
import { excerpt } from './excerpt.js';
import type { OverviewPage } from './overview-model.js';

/** Enough of a question to know it again. */
const EXCERPT = 60;

const shortOf = ({ text, links }: DeskQuestion): string => excerpt([text, ...links].join(' '), EXCERPT);

/** Why the answer should be read with care. */
function Odd({ reason }: { reason: DeskMessage['heldReason'] }) {
  const { reply, reason: reasons } = useWords().abuse;
  if (reason === null) return null;
  return (
    <p class="hint">
      {reply} {reasons[reason]}
    </p>
  );
}

function Message({ message }: { message: DeskMessage }) {
  const text = useWords().desk.askBack;
  return (
    <li>
      <p class="meta">
        <b>{text[message.author]}</b> · <DateText date={message.at} time />
        {message.unread && (
          <>
            {' '}
            <span class="tag hot">{text.unread}</span>
          </>
        )}
      </p>
      <Odd reason={message.heldReason} />
      {message.text && <p class="said">{message.text}</p>}
      {message.pictures > 0 && <p class="meta">{text.pictures(message.pictures)}</p>}
    </li>
  );
}

interface Talk {
  question: DeskQuestion;
  messages: DeskMessage[];
}

function TalkFold({ question, messages }: Talk) {
  const text = useWords().desk.askBack;
  return (
    <details open={messages.some(({ unread }) => unread)}>
      <summary>{shortOf(question) || text.wordless}</summary>
      <ul class="list">
        {messages.map((message) => (
          <Message message={message} />
        ))}
      </ul>
    </details>
  );
}

const isAnswered = ({ messages }: Talk): boolean => messages.some(({ author }) => author === 'asker');

/** What was said under each question, the question's own words above it; those that nobody answered in one fold. */
function Talks({ questions, messages: all }: Pick<OverviewPage, 'questions' | 'messages'>) {
  const text = useWords().desk.askBack;
  const talks = questions.flatMap((question) => {
    const messages = all.filter(({ questionId }) => questionId === question.id);
    return messages.length > 0 ? [{ question, messages }] : [];
  });
  const silent = talks.filter((talk) => !isAnswered(talk));
  return (
    <>
      {talks.filter(isAnswered).map((talk) => (
        <TalkFold {...talk} />
      ))}
      {silent.length > 0 && (
        <details>
          <summary>{text.silent(silent.length)}</summary>
          {silent.map((talk) => (
            <TalkFold {...talk} />
          ))}
        </details>
      )}
    </>
  );
}

function Form(page: OverviewPage) {
  const text = useWords().desk.askBack;
  const typed = page.state.typed?.message;
  const waiting = page.questions.filter(({ status }) => status === 'linked');
  if (waiting.length === 0) return <p class="hint">{text.nobody}</p>;
  return (
    <DeskForm page={page} act="tanya" button={text.button} look="quiet">
      <Select
        name="message-to"
        label={text.to}
        empty={text.everybody(waiting.length === 1)}
        choices={waiting.map((question) => ({
          value: question.id,
          label: shortOf(question) || text.wordless,
        }))}
        value={typed?.to}
        error={complaint(page, 'message-to')}
      />
      <TextArea
        name="message-text"
        label={text.label}
        hint={text.hint}
        rows={3}
        maxLength={MESSAGE_MAX}
        value={typed?.text}
        error={complaint(page, 'message-text')}
      />
    </DeskForm>
  );
}

/** Asking those who asked, and what they answered. Who they are, nobody here knows. */
export function AskBackPanel(page: OverviewPage) {
  const text = useWords().desk.askBack;
  const mine = holds(page);
  const { messages } = page;
  if (!mine && messages.length === 0) return null;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <Talks {...page} />
      {mine && messages.some(({ unread }) => unread) && (
        <DeskForm page={page} act="dibaca" button={text.markRead} look="quiet" />
      )}
      {mine && (
        <div class="after">
          <Form {...page} />
        </div>
      )}
    </section>
  );
}

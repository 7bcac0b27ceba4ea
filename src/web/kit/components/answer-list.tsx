import type { AnswerItem } from '../../../archive/index.js';
import { useHref, useOriginalLang, useWords } from '../lang.js';
import { DateText } from './page-parts.js';
import { VerdictBadge } from './verdict-badge.js';

/** What a list needs to know of an answer; items of the archive and matches both have it. */
export type ListedAnswer = Pick<
  AnswerItem,
  'slug' | 'title' | 'verdict' | 'scam' | 'publishedAt' | 'publisher' | 'origin'
>;

/** Address of an answer's page within this site. */
export const answerPath = (slug: string): string => `/jawaban/${encodeURIComponent(slug)}`;

/** Who checked it, when it was not the city, and when. */
export function AnswerMeta({ answer }: { answer: ListedAnswer }) {
  const text = useWords().common;
  return (
    <p class="meta">
      <DateText date={answer.publishedAt} />
      {answer.origin === 'import' && <> · {text.checkedBy(answer.publisher.name)}</>}
      {answer.origin === 'example' && (
        <>
          {' '}
          · <b>{text.example}</b>
        </>
      )}
    </p>
  );
}

/** The flag that is shown first, because it calls for an action. */
export function ScamFlag({ big = false }: { big?: boolean }) {
  return (
    <b class={big ? 'v alarm big' : 'v alarm'}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d="M9 2v8.5m0 2.5v3" stroke="currentColor" stroke-width="3" />
      </svg>
      {useWords().common.scamFlag}
    </b>
  );
}

interface AnswerListProps {
  answers: readonly ListedAnswer[];
  /** What the titles are: under the page's own heading they are one step below it. */
  heading?: 'h2' | 'h3';
}

/** Answers as a list: verdict, title, who and when. */
export function AnswerList({ answers, heading: Heading = 'h3' }: AnswerListProps) {
  const href = useHref();
  const original = useOriginalLang();
  return (
    <ul class="list">
      {answers.map((answer) => (
        <li>
          <div class="row">
            {answer.scam && <ScamFlag />}
            <VerdictBadge verdict={answer.verdict} />
          </div>
          <Heading>
            <a href={href(answerPath(answer.slug))} lang={original}>
              {answer.title}
            </a>
          </Heading>
          <AnswerMeta answer={answer} />
        </li>
      ))}
    </ul>
  );
}

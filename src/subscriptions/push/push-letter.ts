import type { AnswerView } from '../../archive/index.js';
import { headline } from '../letter-text.js';

/** Letters of a summary that a notification shows. */
const BODY_LETTERS = 160;

/** What the service worker shows; it knows this shape. */
interface PushMessage {
  title: string;
  body: string;
  /** Where a tap leads: a path of this site. */
  path: string;
  /** A later message with the same tag takes the place of the earlier one. */
  tag: string;
}

/** What a browser is sent about new answers. */
export function pushMessage(answers: readonly AnswerView[]): string {
  const [first] = answers;
  return JSON.stringify(first && answers.length === 1 ? one(first) : several(answers));
}

function one(answer: AnswerView): PushMessage {
  const { id, slug, withdrawnAt, withdrawnReason, summary } = answer;
  const body = withdrawnAt ? `Alasan: ${withdrawnReason ?? ''}` : summary;
  return { title: headline(answer), body: shortened(body), path: `/jawaban/${slug}`, tag: id };
}

const several = (answers: readonly AnswerView[]): PushMessage => ({
  title: `${answers.length} kabar dari Kupang Kabashoax`,
  body: shortened(answers.map(headline).join(' · ')),
  ...{ path: '/arsip', tag: 'beberapa' },
});

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= BODY_LETTERS ? text : `${letters.slice(0, BODY_LETTERS - 1).join('')}…`;
}

import { daysMs, hoursMs, minutesMs } from '../../common/index.js';
import { BURST, OPEN, type CaseFile } from '../../fact-finding/index.js';
import { useWords } from '../kit/index.js';
import type { Words } from '../words/index.js';

const HOURS_UP_TO = daysMs(2);

function duration(ms: number, { reason }: Words['queue']): string {
  if (ms < hoursMs(1)) return reason.minutes(Math.floor(ms / minutesMs(1)));
  if (ms < HOURS_UP_TO) return reason.hours(Math.floor(ms / hoursMs(1)));
  return reason.days(Math.floor(ms / daysMs(1)));
}

/** What made it an emergency: words in it, and how many asked at once. */
function signsOf({ urgency, emergencyTerms, burst }: CaseFile, { reason }: Words['queue']): string | null {
  if (urgency !== 'emergency') return null;
  const signs = [...emergencyTerms, ...(burst ? [reason.burst(BURST.questions, BURST.minutes)] : [])];
  return signs.join(', ') || null;
}

function dueOf({ dueAt, triagedAt }: CaseFile, { reason, ...queue }: Words['queue'], now: number): string {
  const what = triagedAt === null ? reason.triage : reason.answer;
  const left = dueAt.getTime() - now;
  const time = duration(Math.abs(left), { reason, ...queue });
  return left < 0 ? reason.late(time, what) : reason.left(time, what);
}

/** Why a case stands where it stands, in words: urgency, demand, topic, time. */
export function priorityWords(file: CaseFile, words: Words, now = Date.now()): string[] {
  const open = OPEN.some((status) => status === file.status);
  return [
    file.urgency === 'normal' ? null : words.queue.urgency[file.urgency],
    signsOf(file, words.queue),
    words.queue.reason.askers(file.demand),
    file.topic && words.ask.topic[file.topic],
    open ? dueOf(file, words.queue, now) : null,
  ].filter((part) => part !== null);
}

/** The same as a line on a page; an emergency and what is overdue stand out. */
export function PriorityLine({ file }: { file: CaseFile }) {
  const [first, ...others] = priorityWords(file, useWords());
  return (
    <>
      {file.urgency === 'normal' ? (
        first
      ) : (
        <span class={file.urgency === 'emergency' ? 'tag hot' : 'tag'}>{first}</span>
      )}
      {others.map((part) => ` · ${part}`)}
    </>
  );
}

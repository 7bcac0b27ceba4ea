import type { AuditEntry, Detail } from '../../audit/index.js';
import type { Words } from '../words/index.js';

type Value = Detail[string] | undefined;

const numbered = (value: Value, say: (n: number) => string): string[] =>
  typeof value === 'number' ? [say(value)] : [];

const worded = (
  value: Value,
  say: (word: string) => string,
  names?: ReadonlyMap<string, string>,
): string[] => (typeof value === 'string' ? [say(names?.get(value) ?? value)] : []);

/** What was changed, in plain words; ids and what has no word are left out. */
export function detailsOf(
  { detail }: AuditEntry,
  { history, desk, queue, ask }: Words,
  people: ReadonlyMap<string, string>,
): string[] {
  const say = history.detail;
  const catalogue = (words: Record<string, string>): Map<string, string> => new Map(Object.entries(words));
  return [
    ...numbered(detail['version'], say.version),
    ...numbered(detail['revision'], say.revision),
    ...numbered(detail['questions'], say.questions),
    ...numbered(detail['into'], say.into),
    ...numbered(detail['from'], say.from),
    ...worded(detail['to'], say.to, people),
    ...worded(detail['urgency'], say.urgency, catalogue(queue.urgency)),
    ...worded(detail['topic'], say.topic, catalogue(ask.topic)),
    ...worded(detail['reason'], say.reason, catalogue(desk.declineReason)),
    ...worded(detail['terms'] === '' ? null : detail['terms'], say.terms),
    ...(detail['burst'] === true ? [say.burst] : []),
    ...(detail['cityIsSubject'] === true ? [say.city] : []),
  ];
}

/** The colleagues whom an entry names beside who did it. */
export const namedIn = ({ detail }: AuditEntry): string[] =>
  typeof detail['to'] === 'string' ? [detail['to']] : [];

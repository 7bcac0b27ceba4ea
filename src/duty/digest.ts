import { createHash } from 'node:crypto';
import type { Day } from '../calendar/index.js';
import { CITY_TIME_ZONE } from '../common/index.js';
import type { Message } from '../mail/index.js';

/** A case as a letter may name it: its number and its time, nothing of what it is about. */
export interface DigestCase {
  id: string;
  number: number;
  dueAt: Date;
}

/** What one person should know in the morning. */
export interface Digest {
  staffId: string;
  name: string;
  email: string;
  day: Day;
  onDuty: boolean;
  overdue: readonly DigestCase[];
  today: readonly DigestCase[];
  unread: number;
  /** Only for who is on duty or leads. */
  desk: { untriaged: number; overdue: number; inReview: number } | null;
}

/** Whether there is anything to say: a letter that says nothing every day is a letter nobody reads. */
export const isEmpty = ({ onDuty, overdue, today, unread, desk }: Digest): boolean =>
  !onDuty &&
  overdue.length + today.length + unread + (desk ? desk.untriaged + desk.overdue + desk.inReview : 0) === 0;

const clock = (at: Date): string =>
  new Intl.DateTimeFormat('id-ID', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: CITY_TIME_ZONE,
  }).format(at);

const list = (title: string, cases: readonly DigestCase[], portal: string): string[] =>
  cases.length === 0
    ? []
    : [
        '',
        `${title}:`,
        ...cases.map(
          ({ id, number, dueAt }) =>
            `- kasus ${number}, batas ${clock(dueAt)} WITA: ${portal}/meja/kasus/${id}`,
        ),
      ];

/** The morning's letter, in plain Indonesian. */
export function digestMessage(digest: Digest, portal: string): Message {
  const { name, email, staffId, day, onDuty, overdue, today, unread, desk } = digest;
  const text = [
    `Salam, ${name},`,
    ...(onDuty ? ['', 'Hari ini Anda petugas piket.'] : []),
    ...list('Kasus Anda yang lewat batas', overdue, portal),
    ...list('Kasus Anda yang jatuh tempo hari ini', today, portal),
    ...(unread > 0 ? ['', `Kabar yang belum Anda baca: ${unread}. ${portal}/meja/kabar`] : []),
    ...(desk
      ? [
          '',
          'Seluruh meja:',
          `- belum dipilah: ${desk.untriaged}`,
          `- lewat batas: ${desk.overdue}`,
          `- menunggu tinjauan: ${desk.inReview}`,
          `${portal}/meja`,
        ]
      : []),
    '',
    'Surel ini dikirim pada pagi hari kerja. Atur atau hentikan di:',
    `${portal}/meja/kabar#surel`,
  ];
  return {
    to: email,
    subject: 'Ringkasan meja hari ini',
    text: text.join('\n'),
    messageId: idOf(staffId, day, portal),
  };
}

/** The same occasion always makes the same id; nothing can be read from it. */
function idOf(staffId: string, day: Day, portal: string): string {
  const digest = createHash('sha256').update(`digest:${staffId}:${day}`).digest('hex').slice(0, 40);
  return `<${digest}@${new URL(portal).hostname}>`;
}

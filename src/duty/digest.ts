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

/** A task of one's own: for which case and until when, not what it is. */
export interface DigestTask {
  id: string;
  number: number;
  /** Null: no day was set. */
  dueOn: Day | null;
}

/** A reply that is awaited, of one's own question or in a case one holds. */
export interface DigestInquiry extends DigestCase {
  /** Named once it is late, which everybody can read then. */
  lateAgency: string | null;
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
  tasks: readonly DigestTask[];
  inquiries: readonly DigestInquiry[];
  unread: number;
  /** Only for who is on duty or leads. */
  desk: DigestDesk | null;
}

export interface DigestDesk {
  untriaged: number;
  overdue: number;
  inReview: number;
  lateAgencies: number;
}

/** Whether there is anything to say: a letter that says nothing every day is a letter nobody reads. */
export const isEmpty = ({ onDuty, overdue, today, tasks, inquiries, unread, desk }: Digest): boolean =>
  !onDuty &&
  unread + [overdue, today, tasks, inquiries].flat().length === 0 &&
  Object.values(desk ?? {}).every((count) => count === 0);

const clock = (at: Date): string =>
  new Intl.DateTimeFormat('id-ID', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: CITY_TIME_ZONE,
  }).format(at);

const dayName = (day: Day): string =>
  new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines];

const casesOf = (cases: readonly DigestCase[], portal: string): string[] =>
  cases.map(
    ({ id, number, dueAt }) => `- kasus ${number}, batas ${clock(dueAt)} WITA: ${portal}/meja/kasus/${id}`,
  );

const tasksOf = (tasks: readonly DigestTask[], portal: string): string[] =>
  tasks.map(({ id, number, dueOn }) => {
    const until = dueOn === null ? '' : `, sampai ${dayName(dueOn)}`;
    return `- kasus ${number}${until}: ${portal}/meja/kasus/${id}#tugas`;
  });

const inquiriesOf = (inquiries: readonly DigestInquiry[], portal: string): string[] =>
  inquiries.map(({ id, number, dueAt, lateAgency }) => {
    const what = lateAgency === null ? 'jatuh tempo' : `${lateAgency} terlambat sejak`;
    return `- kasus ${number}, ${what} ${clock(dueAt)} WITA: ${portal}/meja/kasus/${id}/klarifikasi`;
  });

const deskOf = (desk: DigestDesk | null, portal: string): string[] =>
  desk === null
    ? []
    : list('Seluruh meja', [
        `- belum dipilah: ${desk.untriaged}`,
        `- lewat batas: ${desk.overdue}`,
        `- menunggu tinjauan: ${desk.inReview}`,
        `- jawaban instansi yang terlambat: ${desk.lateAgencies}`,
        `${portal}/meja`,
      ]);

/** The morning's letter, in plain Indonesian. */
export function digestMessage(digest: Digest, portal: string): Message {
  const { name, email, staffId, day, onDuty, unread } = digest;
  const text = [
    `Salam, ${name},`,
    ...(onDuty ? ['', 'Hari ini Anda petugas piket.'] : []),
    ...list('Kasus Anda yang lewat batas', casesOf(digest.overdue, portal)),
    ...list('Kasus Anda yang jatuh tempo hari ini', casesOf(digest.today, portal)),
    ...list('Tugas Anda yang belum selesai', tasksOf(digest.tasks, portal)),
    ...list('Jawaban instansi yang Anda tunggu', inquiriesOf(digest.inquiries, portal)),
    ...(unread > 0 ? ['', `Kabar yang belum Anda baca: ${unread}. ${portal}/meja/kabar`] : []),
    ...deskOf(digest.desk, portal),
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

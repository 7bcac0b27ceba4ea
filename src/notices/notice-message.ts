import { createHash } from 'node:crypto';
import type { Message } from '../mail/index.js';
import type { NoticeKind } from './notice-kind.js';

/** What a letter needs to know. A letter leaves the house, so it names a case by its number and nothing of what it is about. */
export interface NoticeFacts {
  id: string;
  kind: NoticeKind;
  email: string;
  name: string;
  caseId: string | null;
  caseNumber: number | null;
}

const SUBJECTS: Record<NoticeKind, string> = {
  mention: 'Anda disebut dalam catatan',
  task: 'Ada tugas untuk Anda',
  'review-asked': 'Sebuah draf menunggu tinjauan Anda',
  'sent-back': 'Draf Anda dikembalikan',
  approved: 'Draf Anda disetujui',
  'agency-replied': 'Pihak terkait sudah menjawab',
  'handed-over': 'Sebuah kasus diserahkan kepada Anda',
  'lease-lost': 'Waktu pegang sebuah kasus habis',
  'due-soon': 'Segera jatuh tempo',
  overdue: 'Lewat batas waktu',
  emergency: 'DARURAT: sebuah kasus perlu ditangani sekarang',
  'page-changed': 'Sebuah sumber berubah atau hilang',
  objection: 'Ada keberatan atas sebuah jawaban',
};

/** Tells one colleague that something waits, and where; what it is about is read at the desk, behind the sign-in. */
export function noticeMessage(facts: NoticeFacts, portal: string): Message {
  const { id, kind, email, name, caseId, caseNumber } = facts;
  const about = caseNumber === null ? '' : ` (kasus ${caseNumber})`;
  const text = [
    `Salam, ${name},`,
    '',
    `${SUBJECTS[kind]}${about}.`,
    '',
    'Buka:',
    caseId === null ? `${portal}/meja/kabar` : `${portal}/meja/kasus/${caseId}`,
    '',
    'Surel ini dikirim karena Anda bekerja di meja Kupang Kabashoax. Atur atau hentikan di:',
    `${portal}/meja/kabar#surel`,
  ];
  return {
    to: email,
    subject: `${SUBJECTS[kind]}${about}`,
    text: text.join('\n'),
    messageId: messageId(`notice:${id}`, portal),
  };
}

/** The same occasion always makes the same id; nothing can be read from it. */
function messageId(occasion: string, portal: string): string {
  const digest = createHash('sha256').update(occasion).digest('hex').slice(0, 40);
  return `<${digest}@${new URL(portal).hostname}>`;
}

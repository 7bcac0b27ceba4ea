import { createHash } from 'node:crypto';
import { endedBy, noteOf, VERDICT_LABELS, type AnswerView } from '../archive/index.js';
import type { Message } from '../mail/index.js';

/** Tells one asker about one revision, in plain Indonesian. */
export function answerMessage(to: string, questionId: string, answer: AnswerView, portal: string): Message {
  return {
    to,
    subject: `${occasionOf(answer)}: ${answer.title}`,
    text: [...opening(answer), ...closing(answer, portal)].join('\n'),
    messageId: messageId(`${questionId}:${answer.id}:${answer.revision}`, portal),
  };
}

function occasionOf(answer: AnswerView): string {
  if (endedBy(answer)) return 'Jawaban terbit kembali';
  return answer.revision > 1 ? 'Koreksi jawaban' : 'Jawaban';
}

/** Tells one asker that the answer no longer stands, and why. */
export function withdrawnMessage(
  to: string,
  questionId: string,
  answer: AnswerView,
  portal: string,
): Message {
  const text = [
    'Salam,',
    '',
    'Jawaban atas kabar yang pernah Anda tanyakan telah kami tarik. Mohon jangan membagikannya lagi.',
    '',
    `Alasan: ${answer.withdrawnReason ?? ''}`,
    ...closing(answer, portal, 'Keterangan di halaman jawaban:'),
  ];
  return {
    to,
    subject: 'Jawaban yang pernah Anda terima telah ditarik',
    text: text.join('\n'),
    messageId: messageId(`${questionId}:${answer.id}:withdrawn:${answer.withdrawals.length}`, portal),
  };
}

/** Tells one asker that the question is not taken further. */
export function declinedMessage(to: string, questionId: string, portal: string): Message {
  const text = [
    'Salam,',
    '',
    'Pertanyaan yang Anda kirim tidak kami lanjutkan. Alasannya dapat Anda baca dengan nomor tiket Anda di halaman ini:',
    `${portal}/tiket`,
    ...farewell(portal),
  ];
  return {
    to,
    subject: 'Pertanyaan Anda tidak dilanjutkan',
    text: text.join('\n'),
    messageId: messageId(`${questionId}:declined`, portal),
  };
}

/** Tells one asker that the team has asked something back. What was asked, only the holder of the ticket number reads. */
export function askedMessage(to: string, message: string, portal: string): Message {
  const text = [
    'Salam,',
    '',
    'Tim pencari fakta ingin menanyakan sesuatu kepada Anda tentang kabar yang Anda kirim.',
    'Baca dan jawablah dengan nomor tiket Anda di halaman ini:',
    `${portal}/tiket`,
    ...farewell(portal),
  ];
  return {
    to,
    subject: 'Tim kami bertanya kepada Anda',
    text: text.join('\n'),
    messageId: messageId(`${message}:asked`, portal),
  };
}

function opening(answer: AnswerView): string[] {
  const { verdict, claim, summary, scam } = answer;
  return [
    'Salam,',
    '',
    ...whatHappened(answer),
    '',
    `Kabar: ${claim}`,
    `Hasil pemeriksaan: ${VERDICT_LABELS[verdict]}`,
    ...(scam
      ? ['Hati-hati: ini terkait penipuan. Jangan klik tautannya dan jangan kirim data atau uang.']
      : []),
    '',
    summary,
  ];
}

function whatHappened(answer: AnswerView): string[] {
  const note = noteOf(answer)?.changeNote;
  if (!note) return ['Kabar yang Anda tanyakan sudah selesai diperiksa.'];
  if (endedBy(answer))
    return [
      'Jawaban atas kabar yang pernah Anda tanyakan, yang kami tarik, sudah diperiksa lagi dan kini terbit kembali.',
      ...['', `Yang berubah: ${note}`],
    ];
  return [
    'Jawaban atas kabar yang pernah Anda tanyakan telah kami koreksi.',
    ...['', `Yang berubah: ${note}`, verdictNote(answer)],
  ];
}

/** Every correction is told; whether the verdict is another one is said first of all. */
function verdictNote({ verdict, revision, revisions }: AnswerView): string {
  const before = revisions.find((entry) => entry.revision === revision - 1)?.verdict ?? verdict;
  return before === verdict
    ? `Hasil pemeriksaannya tetap: ${VERDICT_LABELS[verdict]}.`
    : `Hasil pemeriksaannya berubah dari ${VERDICT_LABELS[before]} menjadi ${VERDICT_LABELS[verdict]}.`;
}

function closing(
  answer: AnswerView,
  portal: string,
  lead = 'Penjelasan lengkap beserta sumbernya:',
): string[] {
  return ['', lead, answer.url, ...farewell(portal)];
}

function farewell(portal: string): string[] {
  return [
    '',
    'Surel ini dikirim karena Anda meninggalkan alamat saat bertanya. Alamat Anda tidak dilihat siapa pun di meja kami',
    'dan dihapus 90 hari setelah pemeriksaan selesai. Untuk menghapusnya sekarang, buka halaman ini dengan nomor tiket Anda:',
    `${portal}/tiket`,
    '',
    'Kupang Kabashoax',
  ];
}

/** The same occasion always makes the same id; nothing can be read from it. */
function messageId(occasion: string, portal: string): string {
  const digest = createHash('sha256').update(occasion).digest('hex').slice(0, 40);
  return `<${digest}@${new URL(portal).hostname}>`;
}

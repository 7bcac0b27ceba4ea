import { createHash } from 'node:crypto';
import { CITY_TIME_ZONE } from '../common/index.js';
import type { Message } from '../mail/index.js';

/** Why an agency is written to. */
export const LETTERS = ['question', 'reminder', 'overdue'] as const;
export type Letter = (typeof LETTERS)[number];

/** What a letter tells: nothing of the case but the claim and the question. */
export interface LetterContent {
  agencyName: string;
  claim: string;
  question: string;
  dueAt: Date;
  expiresAt: Date;
  url: string;
}

const WHEN = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: CITY_TIME_ZONE,
});
const DAY = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: CITY_TIME_ZONE });
const moment = (at: Date): string => `${WHEN.format(at)} WITA`;

const SUBJECT: Readonly<Record<Letter, string>> = {
  question: 'Permintaan klarifikasi dari Kupang Kabashoax',
  reminder: 'Pengingat: permintaan klarifikasi dari Kupang Kabashoax',
  overdue: 'Batas jawaban sudah lewat: permintaan klarifikasi dari Kupang Kabashoax',
};

const OPENING: Readonly<Record<Letter, (due: string) => string>> = {
  question: (due) =>
    `Warga Kota Kupang menanyakan sebuah kabar. Kami mohon penjelasan Bapak/Ibu paling lambat ${due}.`,
  reminder: (due) =>
    `Kami mengingatkan permintaan klarifikasi yang belum terjawab. Mohon dijawab paling lambat ${due}.`,
  overdue: (due) =>
    `Batas jawaban atas permintaan klarifikasi ini (${due}) sudah lewat. Halaman publik kini mencantumkan bahwa kami menunggu jawaban Anda. Jawaban tetap kami terima lewat tautan yang sama.`,
};

/** The letter to an agency. `occasion` is the same for the same letter. */
export function letterMessage(to: string, letter: Letter, content: LetterContent, occasion: string): Message {
  const { agencyName, claim, question, dueAt, expiresAt, url } = content;
  const digest = createHash('sha256').update(occasion).digest('hex').slice(0, 40);
  const text = [
    `Yth. ${agencyName}`,
    '',
    OPENING[letter](moment(dueAt)),
    '',
    `Kabar yang diperiksa: ${claim}`,
    '',
    'Pertanyaan kami:',
    question,
    '',
    'Jawab lewat tautan ini. Tidak perlu akun; dapat dibuka di telepon genggam:',
    url,
    '',
    `Tautan berlaku sampai ${DAY.format(expiresAt)} dan hanya untuk instansi Anda. Jangan diteruskan ke luar instansi.`,
    'Jawaban dapat dikutip utuh dalam hasil pemeriksaan. Bila perlu waktu, mintalah lewat tautan yang sama.',
    '',
    'Tim pencari fakta Kupang Kabashoax',
  ];
  return {
    to,
    subject: SUBJECT[letter],
    text: text.join('\n'),
    messageId: `<${digest}@${new URL(url).hostname}>`,
  };
}

/** The same for WhatsApp, shorter, and the address that opens it there; without a number the sender chooses whom. */
export function whatsappMessage(
  { agencyName, claim, dueAt, url }: LetterContent,
  number: string | null,
): { text: string; href: string } {
  const text = [
    `Yth. ${agencyName}, kami tim pencari fakta Kupang Kabashoax.`,
    '',
    `Warga menanyakan kabar ini: "${claim}"`,
    '',
    `Mohon penjelasan Bapak/Ibu paling lambat ${moment(dueAt)} lewat tautan ini (tanpa akun, dapat dari telepon):`,
    url,
    '',
    'Tautan ini hanya untuk instansi Anda. Mohon tidak diteruskan ke luar.',
  ].join('\n');
  return { text, href: `https://wa.me/${number ?? ''}?text=${encodeURIComponent(text)}` };
}

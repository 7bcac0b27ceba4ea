import type { FieldError } from '../common/index.js';

/** What can be wrong with what a resident sends. Pages in another language word the same codes. */
export const QUESTION_COMPLAINTS = {
  'text.too-long': (most: number) => `Kabar terlalu panjang: paling banyak ${most} huruf.`,
  'text.too-short': (least: number) =>
    `Tulis atau tempel kabar yang ingin Anda tanyakan, paling sedikit ${least} huruf.`,
  'links.too-many': (most: number) => `Paling banyak ${most} tautan.`,
  'links.invalid': () => 'Tautan harus lengkap dan diawali http:// atau https://.',
  'pictures.too-many': (most: number) => `Paling banyak ${most} gambar.`,
  'pictures.unknown': () => 'Gambar ini tidak dikenal. Kirim gambarnya sekali lagi.',
  'seen-on.unknown': () => 'Pilih tempat melihat kabar dari daftar.',
  'seen-when.unknown': () => 'Pilih waktu dari daftar.',
  'kelurahan.unknown': () => 'Pilih kelurahan dari daftar.',
  'topic.unknown': () => 'Pilih topik dari daftar.',
  'address.invalid': () => 'Alamat surel tidak sah, contoh: nama@contoh.id.',
  'message.too-long': (most: number) => `Terlalu panjang: paling banyak ${most} huruf.`,
  'message.empty': () => 'Tulis pesannya dahulu.',
} satisfies Record<string, (limit: number) => string>;

export type QuestionComplaint = keyof typeof QUESTION_COMPLAINTS;

/** One complaint about one field; `limit` is the number that its sentence names. */
export function complaint(field: string, code: QuestionComplaint, limit?: number): FieldError {
  const message = QUESTION_COMPLAINTS[code](limit ?? 0);
  return limit === undefined ? { field, message, code } : { field, message, code, limit };
}

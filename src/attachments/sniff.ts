import { fileTypeFromBuffer } from 'file-type';
import { PICTURE_TYPES, refusal, type PictureType } from './picture.js';

const HEIC =
  'Foto iPhone berformat HEIC belum dapat dibaca. Buka fotonya, buat tangkapan layar (screenshot), lalu kirim tangkapan layar itu.';
const OTHER = 'Yang dapat dikirim hanya gambar JPEG, PNG, atau WebP. Kirim tangkapan layarnya (screenshot).';

/** Why a file of this type is not taken, by what its name begins with. */
const REFUSED: readonly [type: string, what: string, message: string][] = [
  ['image/hei', 'heic', HEIC],
  ['image/avif', 'heic', HEIC.replace('iPhone berformat HEIC', 'berformat AVIF')],
  ['image/gif', 'gif', `GIF tidak dapat dikirim. ${OTHER}`],
  ['application/pdf', 'pdf', `PDF tidak dapat dikirim. ${OTHER}`],
  ['video/', 'video', `Video tidak dapat dikirim. ${OTHER}`],
];

/** What a file is by its content; its name and what the sender called it count for nothing. Throws what the sender is told. */
export async function sniff(bytes: Buffer): Promise<PictureType> {
  if (bytes.length === 0) throw refusal('empty', 'Berkas ini kosong. Pilih gambarnya sekali lagi.');
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const known = PICTURE_TYPES.find((each) => each === type);
  if (known) return known;
  const [, what, message] = REFUSED.find(([start]) => type.startsWith(start)) ?? ['', 'type', OTHER];
  throw refusal(what, message);
}

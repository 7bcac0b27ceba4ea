import { refusal } from './picture.js';

const HEIC =
  'Foto iPhone berformat HEIC belum dapat dibaca. Buka fotonya, buat tangkapan layar (screenshot), lalu kirim tangkapan layar itu.';
const AVIF =
  'Gambar berformat AVIF belum dapat dibaca. Buka gambarnya, buat tangkapan layar (screenshot), lalu kirim tangkapan layar itu.';
const OTHER = 'Yang dapat dikirim hanya gambar JPEG, PNG, atau WebP. Kirim tangkapan layarnya (screenshot).';

/** How the three formats begin (ITU-T T.81, ISO/IEC 15948, RFC 9649), byte for byte as Latin-1. */
const TAKEN: readonly RegExp[] = [/^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/, /^RIFF[^]{4}WEBP/];

/** What people send by mistake, how it begins, and what they are told. HEIC, AVIF and films are ISO/IEC 14496-12 files. */
const REFUSED: readonly [begin: RegExp, what: string, message: string][] = [
  [/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/, 'heic', HEIC],
  [/^[^]{4}ftypavi/, 'avif', AVIF],
  [/^[^]{4}ftyp|^\x1aE\xdf\xa3/, 'video', `Video tidak dapat dikirim. ${OTHER}`],
  [/^GIF8/, 'gif', `GIF tidak dapat dikirim. ${OTHER}`],
  [/^%PDF/, 'pdf', `PDF tidak dapat dikirim. ${OTHER}`],
];

/**
 * Whether a file is one of ours by its first bytes; its name and what the sender called it count for nothing. Throws
 * what the sender is told. That the rest is sound as well is for the decoder to say.
 */
export function sniff(bytes: Buffer): void {
  if (bytes.length === 0) throw refusal('empty', 'Berkas ini kosong. Pilih gambarnya sekali lagi.');
  const begin = bytes.toString('latin1', 0, 16);
  if (TAKEN.some((format) => format.test(begin))) return;
  const [, what, message] = REFUSED.find(([format]) => format.test(begin)) ?? [OTHER, 'type', OTHER];
  throw refusal(what, message);
}

import { AppError, type FieldError } from '../common/index.js';

/** The one format every picture is kept and shown in. */
export const STORED_TYPE = 'image/webp';

/** A picture as it is kept: re-encoded by us, without anything else that the file carried. */
export interface Picture {
  /** Random, so that nobody but who sent the picture can name it. */
  id: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Size of the stored file. */
  bytes: number;
}

/** Why one of several files was not taken. */
export interface PictureComplaint extends FieldError {
  code: string;
  fileName: string;
}

/** The message names the file. */
export const complaintOf = (fileName: string, { code, message }: AppError): PictureComplaint => ({
  field: 'pictures',
  message: fileName === '' ? message : `${fileName}: ${message}`,
  code,
  fileName,
});

/** A complaint about one picture: `picture.<what>`, for the form field `pictures`. */
export function refusal(what: string, message: string, kind: AppError['kind'] = 'invalid'): AppError {
  const code = `picture.${what}`;
  return new AppError(kind, code, message, [{ field: 'pictures', message, code }]);
}

/** Too many pictures are being worked on; nothing is wrong with this one. */
export const busy = (): AppError =>
  refusal('busy', 'Sedang banyak gambar yang diproses. Kirim lagi sebentar lagi.', 'unavailable');

/** What an id of no picture gets, and one whose picture has been erased. */
export const unknownPicture = (): AppError =>
  new AppError('not-found', 'picture.unknown', 'Gambar ini tidak ada atau sudah dihapus.');

import type { FastifyRequest } from 'fastify';
import { AppError } from '../../app-error.js';

/** How many files one form takes, and how large each may be, in bytes. */
export const UPLOAD_FILES_MAX = 3;
export const UPLOAD_BYTES_MAX = 8 * 1024 * 1024;

/** One file of a form, whole and not yet looked at. */
export interface UploadedFile {
  /** As the sender's device calls it, shortened and made harmless; good for a sentence to the sender and nothing else. */
  name: string;
  bytes: Buffer;
}

/** What came with a multipart form beside its plain fields. */
export interface Uploads {
  files: UploadedFile[];
  /** Why each other file was not taken. */
  refusals: UploadRefusal[];
}

/** Why a file was not taken: `upload.<what>`, in words for the sender (field `pictures`). */
export class UploadRefusal extends AppError {
  /** `fileName`: which file, as its sender calls it; '' when that says nothing. */
  constructor(
    what: string,
    message: string,
    kind: AppError['kind'] = 'invalid',
    readonly fileName = '',
  ) {
    const named = fileName === '' ? message : `${fileName}: ${message}`;
    const code = `upload.${what}`;
    super(kind, code, named, [{ field: 'pictures', message: named, code }]);
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where a form was posted as multipart/form-data, and by nothing else. */
    uploads?: Uploads;
  }
  interface FastifyContextConfig {
    /** Whether the route takes multipart/form-data. */
    uploads?: boolean;
  }
}

/**
 * `@RouteConfig(TAKES_UPLOADS)` on a handler lets its form be posted as multipart/form-data; any other route answers
 * such a body with 415. `request.body` then holds the plain fields as a urlencoded form gives them, so `readForm` works
 * unchanged, and `uploadedFiles(request)` and `uploadRefusals(request)` hold the files. In the form the texts stand
 * before the file input: a browser sends them in that order, and what has arrived survives whatever comes after it.
 */
export const TAKES_UPLOADS = { uploads: true } as const;

/** The files that came with the form: at most UPLOAD_FILES_MAX of UPLOAD_BYTES_MAX. None for a urlencoded form. */
export const uploadedFiles = (request: FastifyRequest): readonly UploadedFile[] =>
  request.uploads?.files ?? [];

/** A complaint, with words and the field `pictures`, for every file that was not taken. The typed text is in the body all the same. */
export const uploadRefusals = (request: FastifyRequest): readonly UploadRefusal[] =>
  request.uploads?.refusals ?? [];

/** For an address that takes exactly one file: that file, or the reason why not. */
export function takeOneUpload(request: FastifyRequest): UploadedFile {
  if (!request.uploads)
    throw new AppError('unsupported', 'request.media-type', 'Kirim gambarnya sebagai multipart/form-data.');
  const [refused] = uploadRefusals(request);
  if (refused) throw refused;
  const [file, second] = uploadedFiles(request);
  if (!file) throw new UploadRefusal('missing', 'Tidak ada gambar dalam kiriman ini.');
  if (second) throw new UploadRefusal('too-many', 'Kirim satu gambar setiap kali.');
  return file;
}

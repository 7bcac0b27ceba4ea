import { words, type Lang } from '../words/index.js';

/** What says why a file was not taken: an UploadRefusal, or one of `receiveAll`'s errors. */
interface Complaint {
  code: string;
  message: string;
  fileName: string;
}

/** A complaint about a file in the language of the page. */
export function pictureComplaint(lang: Lang, { code, message, fileName }: Complaint): string {
  const own = new Map(Object.entries(words(lang).pictures.refused)).get(code);
  if (own === undefined) return message;
  return fileName === '' ? own : `${fileName}: ${own}`;
}

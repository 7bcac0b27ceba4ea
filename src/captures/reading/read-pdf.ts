import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { Reading } from './reading.js';

/** The text of a PDF page by page; what is only a picture in it has none. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  const title: unknown = info['Title'];
  return {
    text: text.join('\n\n'),
    title: typeof title === 'string' && title !== '' ? title : null,
    siteName: null,
    publishedAt: null,
  };
}

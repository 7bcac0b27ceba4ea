import { noteOf, type AnswerView } from '../../../archive/index.js';
import { CITY_TIME_ZONE } from '../../../common/index.js';
import type { Words } from '../../words/index.js';

/** Ways to name one revision. */
export interface Citation {
  text: string;
  bibtex: string;
  /** Leads to this revision for good: to the answer as long as it is the newest, then to the old revision. */
  address: string;
}

/** YYYY-MM-DD in the city's time. */
const dayIn = (date: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: CITY_TIME_ZONE }).format(date);

/** What means something to BibTeX is written so that it means itself. */
const inTex = (text: string): string =>
  text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (character) => `\\${character}`);

export function citationOf(view: AnswerView, { answer, common }: Words): Citation {
  const { slug, revision, publisher, title, verdict, url, firstPublishedAt } = view;
  const day = dayIn(noteOf(view)?.publishedAt ?? firstPublishedAt);
  const address = `${url}/revisi/${revision}`;
  const name = `[${common.verdict[verdict].toUpperCase()}] ${title}`;
  const which = answer.cite.revision(revision);
  return {
    text: `${publisher.name} (${day}). ${name} (${which}). ${address}`,
    bibtex: [
      `@misc{kabashoax-${slug}-${revision},`,
      `  author = {{${inTex(publisher.name)}}},`,
      `  title = {{${inTex(name)}}},`,
      `  date = {${day}},`,
      `  note = {${which}},`,
      `  url = {${address}}`,
      '}',
    ].join('\n'),
    address,
  };
}

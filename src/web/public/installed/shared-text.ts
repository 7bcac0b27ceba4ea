import type { FormReader } from '../../kit/index.js';

/** A title beyond this would push out the words themselves. */
const TITLE_MAX = 200;

/**
 * What was shared as one text of at most `max` characters. Android puts links into `text` and often repeats the title
 * there, so a part that another one holds already is left out.
 */
export function sharedText(field: FormReader, max: number): { text: string; isCut: boolean } {
  const title = Array.from(field('title')).slice(0, TITLE_MAX).join('');
  const parts = [title, field('text'), field('url')];
  const own = parts.filter(
    (part, at) =>
      part !== '' && !parts.some((other, place) => place !== at && holds(other, part, at < place)),
  );
  const letters = Array.from(own.join('\n'));
  return { text: letters.slice(0, max).join(''), isCut: letters.length > max };
}

/** Of two equal parts the earlier one is left out. */
const holds = (other: string, part: string, isEarlier: boolean): boolean =>
  other.includes(part) && (other !== part || isEarlier);

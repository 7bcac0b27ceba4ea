import { words, type CandidateTexts } from '../search/index.js';
import { normalise, type Forward } from './normalise/normalise.js';

/** The same words in the same order, whatever stood around and between them. */
const bareText = ({ text }: Forward): string => words(text).join(' ');

/** Whether a forward carries a link that is known to have spread the claim. */
export function sharesLink(forward: Forward, { links }: Pick<CandidateTexts, 'links'>): boolean {
  const known = new Set(links.flatMap((link) => normalise(link).links));
  return forward.links.some((link) => known.has(link));
}

/** True when a forward is known word for word, or carries a link that is known to have spread the claim. */
export function isCertain(forward: Forward, { circulating, links }: CandidateTexts): boolean {
  if (sharesLink(forward, { links })) return true;
  const own = bareText(forward);
  return own !== '' && circulating.some((text) => bareText(normalise(text)) === own);
}

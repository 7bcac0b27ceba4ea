import { useHref } from '../kit/index.js';
import { archiveHref, type TypedQuery } from './archive-query.js';

/** The address of a search with something changed, in the language of the page being rendered. */
export function useArchiveHref(): typeof archiveHref {
  const href = useHref();
  return (typed: TypedQuery, change?: Partial<TypedQuery>) => href(archiveHref(typed, change));
}

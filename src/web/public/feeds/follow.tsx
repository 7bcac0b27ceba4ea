import { useLang, useWords } from '../../kit/index.js';
import type { TypedQuery } from '../archive-query.js';
import { feedLinks } from './feed-links.js';

/** The same search as feeds. */
export function Follow({ typed }: { typed: TypedQuery }) {
  const { feeds: say } = useWords();
  return (
    <p class="meta after">
      {say.follow}{' '}
      {feedLinks(useLang(), typed).map(({ href, name }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{name}</a>
        </>
      ))}
    </p>
  );
}

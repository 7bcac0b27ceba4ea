import { useWords } from '../lang.js';

/** The headings of a long page, as links to them. */
export function Contents({ entries }: { entries: readonly { id: string; heading: string }[] }) {
  return (
    <nav class="contents" aria-label={useWords().common.contents}>
      <ul>
        {entries.map(({ id, heading }) => (
          <li>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

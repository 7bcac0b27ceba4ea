import type { Stretch } from '../../../common/index.js';
import { useWords } from '../lang.js';

function Part({ stretch: { kind, text } }: { stretch: Stretch }) {
  const say = useWords().writing.changes;
  if (kind === 'same') return <>{text}</>;
  const Mark = kind;
  // Not by colour and line alone: a screen reader says what came and what went.
  return (
    <Mark>
      <span class="off">[{say[kind]}: </span>
      {text}
      <span class="off">] </span>
    </Mark>
  );
}

/** A text with what came and what went in it. */
export function Changed({ stretches }: { stretches: readonly Stretch[] }) {
  const { blank } = useWords().writing;
  return (
    <p class="said">
      {stretches.length === 0 ? blank : stretches.map((stretch) => <Part stretch={stretch} />)}
    </p>
  );
}

import { Notice } from './messages.js';

interface KeptProps {
  texts: readonly string[];
  title: string;
  hint: string;
}

/** What was typed but could not be stored, to be copied from the page: no work is lost. */
export function Kept({ texts, title, hint }: KeptProps) {
  if (texts.length === 0) return null;
  return (
    <Notice tone="warn" title={title}>
      <p>{hint}</p>
      {texts.map((typed) => (
        <p class="said">{typed}</p>
      ))}
    </Notice>
  );
}

import { useWords } from '../kit/index.js';

interface PreviewProps {
  /** The whole public page; null while there is nothing to show. */
  html: string | null;
  /** Whether a verdict is still to be chosen. */
  noVerdict?: boolean;
  /** Whether it stays in sight while the form beside it is scrolled; nothing may follow it then. */
  stays?: boolean;
}

/** The public page in a frame that may do nothing: no scripts, no forms, no way out of it. */
export function PreviewPanel({ html, noVerdict, stays }: PreviewProps) {
  const text = useWords().writing.preview;
  return (
    <section class={stays ? 'panel stick' : 'panel'} id="pratinjau">
      <h2>{text.title}</h2>
      {noVerdict && <p class="hint">{text.noVerdict}</p>}
      {html === null ? (
        <p>{text.empty}</p>
      ) : (
        <iframe class="sheet" sandbox="" srcdoc={html} title={text.frame} data-preview />
      )}
    </section>
  );
}

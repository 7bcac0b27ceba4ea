import type { ComponentChildren } from 'preact';
import { Script, useWords } from '../kit/index.js';

interface PasskeyButtonProps {
  /** Make a passkey, or let one sign. */
  kind: 'create' | 'get';
  /** Where the options come from. */
  start: string;
  /** The form's hidden field for the answer. */
  into: string;
  look?: 'quiet';
  children: ComponentChildren;
}

/** Finishes its form with a passkey. Shows itself only where the browser can. */
export function PasskeyButton({ kind, start, into, look, children }: PasskeyButtonProps) {
  const text = useWords().account.passkeys;
  return (
    <>
      <input type="hidden" name={into} />
      <div hidden>
        <button type="button" class={look} data-passkey={kind} data-start={start} data-into={into}>
          {children}
        </button>
        <p class="err" role="alert" data-text={text.failed}></p>
      </div>
      <Script name="passkey" />
    </>
  );
}

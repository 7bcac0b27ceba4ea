import type { ComponentChildren } from 'preact';
import type { FieldError } from '../../../common/index.js';
import { useWords } from '../lang.js';

/** All complaints in one place, each linked to its field; takes the focus when the page opens. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const text = useWords().common;
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" tabIndex={-1} autoFocus>
      <h2>{text.errorTitle}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

/** The first complaint about one field, to hand to its component. */
export const errorFor = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

interface NoticeProps {
  tone?: 'plain' | 'good' | 'warn';
  title?: ComponentChildren;
  children: ComponentChildren;
}

/** Something the reader should know before going on. */
export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  return (
    <div class={tone === 'plain' ? 'note' : `note ${tone}`}>
      {title && (
        <p>
          <b>{title}</b>
        </p>
      )}
      {children}
    </div>
  );
}

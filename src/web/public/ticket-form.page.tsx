import type { FieldError } from '../../common/index.js';
import { Button, ErrorSummary, TextField, errorFor, renderPage } from '../kit/index.js';
import { words } from '../words/index.js';

/** Asks for a ticket number. What was typed is never sent back: it may be somebody's key. */
export function ticketFormPage(errors: readonly FieldError[]): string {
  const say = words('id').ticket.form;
  return renderPage(
    { lang: 'id', title: say.title, path: '/tiket', invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <form class="ask" method="post" action="/tiket">
        <TextField
          name="code"
          label={say.label}
          hint={say.hint}
          inputMode="numeric"
          autocomplete="off"
          maxLength={40}
          error={errorFor(errors, 'code')}
        />
        <Button>{say.submit}</Button>
      </form>
      <p class="meta after">{say.lost}</p>
    </div>,
  );
}

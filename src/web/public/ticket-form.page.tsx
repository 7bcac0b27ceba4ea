import type { FieldError } from '../../common/index.js';
import { TICKET_MONTHS } from '../../questions/index.js';
import { Button, ErrorSummary, LinkButton, TextField, errorFor, href, renderPage } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { Unsent } from './unsent.js';

/** Asks for a ticket number. What was typed as one is never sent back: it may be somebody's key. */
export function ticketFormPage(
  lang: Lang,
  errors: readonly FieldError[],
  unsent: readonly string[] = [],
): string {
  const say = words(lang).ticket.form;
  return renderPage(
    { lang, title: say.title, path: '/tiket', invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <Unsent texts={unsent} />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <form class="ask" method="post" action={href(lang, '/tiket')}>
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
      <p class="after">
        {say.lost} {say.lifetime(TICKET_MONTHS)}
      </p>
      <div class="row">
        <LinkButton href={href(lang, '/arsip')} look="quiet">
          {say.archive}
        </LinkButton>
        <LinkButton href={href(lang, '/tanya')} look="quiet">
          {say.again}
        </LinkButton>
      </div>
    </div>,
  );
}

import type { FieldError } from '../../common/index.js';
import type { DraftContent } from '../../questions/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  ErrorSummary,
  LinkButton,
  Notice,
  TextArea,
  errorFor,
  renderPage,
} from '../kit/index.js';
import { ContactField } from '../public/contact-field.js';
import { DetailsFields } from '../public/details-fields.js';
import { words } from '../words/index.js';

interface SendPage {
  person: SignedIn;
  content: DraftContent;
  /** Random; the same form sent twice makes one question. */
  sendKey: string;
  canMail: boolean;
  errors: readonly FieldError[];
}

/** A question in somebody else's name: what is asked is what /tanya asks. */
export function volunteerSendPage({ person, content, sendKey, canMail, errors }: SendPage): string {
  const text = words('id').volunteer;
  return renderPage(
    { lang: 'id', title: text.sendTitle, path: '/meja/duta/kirim', desk: person, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{text.sendTitle}</h1>
      <p>{text.sendIntro}</p>
      <form class="ask" method="post" action="/meja/duta/kirim" noValidate>
        <CsrfField token={person.csrfToken} />
        <input type="hidden" name="kunci" value={sendKey} />
        <TextArea name="text" label={text.text} value={content.text} error={errorFor(errors, 'text')} />
        <DetailsFields optional details={content} errors={errors} />
        {canMail && (
          <>
            <p class="hint">{text.contactNote}</p>
            <ContactField address={content.address} errors={errors} />
          </>
        )}
        <Button>{text.sendButton}</Button>
      </form>
    </div>,
  );
}

/** The only time the ticket number can be read. */
export function volunteerSentPage(person: SignedIn, receiptCode: string, ticketUrl: string): string {
  const text = words('id').volunteer;
  return renderPage(
    { lang: 'id', title: text.sent, path: '/meja/duta/kirim', desk: person },
    <div class="read">
      <h1>{text.sent}</h1>
      <Notice tone="warn">
        <p>{text.sentIntro}</p>
      </Notice>
      <p>
        <span class="off">{text.ticketLabel}: </span>
        <strong class="code">{receiptCode}</strong>
      </p>
      <p>
        {text.follow} <b>{ticketUrl}</b>
      </p>
      <div class="row no-print">
        <LinkButton href="/meja/duta/kirim">{text.another}</LinkButton>
        <LinkButton href="/meja/duta" look="quiet">
          {text.back}
        </LinkButton>
      </div>
    </div>,
  );
}

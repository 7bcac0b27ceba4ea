import type { Submitted } from '../../questions/index.js';
import { Button, Notice, renderPage } from '../kit/index.js';
import { words } from '../words/index.js';

/** The only time a receipt code is shown. */
export function receiptPage({ receiptCode }: Submitted, told: boolean, ticketUrl: string): string {
  const say = words('id').ask.receipt;
  return renderPage(
    { lang: 'id', title: say.title, path: '/tanya', noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <div class="ask">
        <p>{say.lead}</p>
        <p>
          <span class="off">{say.label}: </span>
          <strong class="code">{receiptCode}</strong>
        </p>
        <form method="post" action="/tiket/simpan">
          <input type="hidden" name="code" value={receiptCode} />
          <Button>{say.saved}</Button>
        </form>
      </div>
      <p class="after">
        {say.how}
        <br />
        <b>{ticketUrl}</b>
      </p>
      {told && <p>{say.email}</p>}
      <Notice tone="warn">
        <p>{say.secret}</p>
      </Notice>
    </div>,
  );
}

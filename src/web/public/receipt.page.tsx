import { Button, Notice, renderPage, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { Arrived } from './ask-help.js';
import { QrCode, qrModules } from './qr-code.js';
import { receiptPicture } from './receipt-picture.js';

interface Receipt {
  receiptCode: string;
  /** Whether an e-mail will come. */
  told: boolean;
  ticketUrl: string;
}

/** A picture within the page itself: no address of ours ever holds the number. */
function PictureLink({ receiptCode, ticketUrl }: Receipt) {
  const say = useWords().ask.receipt;
  const png = receiptPicture(receiptCode, qrModules(ticketUrl)).toString('base64');
  return (
    <a class="btn quiet" download={say.file} href={`data:image/png;base64,${png}`}>
      {say.picture}
    </a>
  );
}

function Number(receipt: Receipt) {
  const say = useWords().ask.receipt;
  const href = useHref();
  return (
    <div class="ask">
      <p>{say.lead}</p>
      <p>
        <span class="off">{say.label}: </span>
        <strong class="code">{receipt.receiptCode}</strong>
      </p>
      <div class="row no-print">
        <form method="post" action={href('/tiket/simpan')}>
          <input type="hidden" name="code" value={receipt.receiptCode} />
          <Button>{say.saved}</Button>
        </form>
        <PictureLink {...receipt} />
      </div>
    </div>
  );
}

function HowToFollow({ told, ticketUrl }: Receipt) {
  const say = useWords().ask.receipt;
  return (
    <div class="end">
      <p>
        {say.how}
        <br />
        <b>{ticketUrl}</b>
      </p>
      <p>
        <QrCode text={ticketUrl} label={say.qr} />
        <br />
        <span class="meta">{say.qrHint}</span>
      </p>
      {told && <p>{say.email}</p>}
    </div>
  );
}

/** The receipt: the only page that shows a receipt code. */
export function receiptPage(lang: Lang, receipt: Receipt): string {
  const say = words(lang).ask.receipt;
  return renderPage(
    { lang, title: say.title, path: '/tanya', noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <Number {...receipt} />
      <HowToFollow {...receipt} />
      <Notice tone="warn">
        <p>{say.secret}</p>
      </Notice>
      <Arrived />
    </div>,
  );
}

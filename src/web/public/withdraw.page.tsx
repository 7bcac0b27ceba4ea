import { Button, renderPage } from '../kit/index.js';
import { words } from '../words/index.js';

/** Asks once more before a question is taken back. */
export function withdrawPage(code: string): string {
  const say = words('id').ticket.withdraw;
  return renderPage(
    { lang: 'id', title: say.title, path: '/tiket', noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <div class="row">
        <form method="post" action="/tiket/tarik">
          <input type="hidden" name="code" value={code} />
          <Button look="warn" name="yakin" value="ya">
            {say.yes}
          </Button>
        </form>
        <form method="post" action="/tiket">
          <input type="hidden" name="code" value={code} />
          <Button look="quiet">{say.no}</Button>
        </form>
      </div>
    </div>,
  );
}

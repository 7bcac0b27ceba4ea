import { renderPage, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { TicketAct } from './ticket-act.js';

function WhatGoes() {
  const say = useWords().ticket.erase;
  const lists = [
    [say.goes, say.goesList],
    [say.stays, say.staysList],
  ] as const;
  return (
    <>
      {lists.map(([title, items]) => (
        <>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

/** Asks once more before an open question is taken back (`tarik`), or everything of an ended one is erased. */
export function ticketErasePage(lang: Lang, act: 'tarik' | 'hapus-data', code: string): string {
  const { withdraw, erase } = words(lang).ticket;
  const say = act === 'tarik' ? withdraw : erase;
  return renderPage(
    { lang, title: say.title, path: '/tiket', noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <WhatGoes />
      <div class="row">
        <TicketAct path={`/tiket/${act}`} code={code} label={say.yes} sure />
        <TicketAct path="/tiket" code={code} label={withdraw.no} look="quiet" />
      </div>
    </div>,
  );
}

import { LinkButton, renderPage } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

/** What comes after a form of this room: each is the same for everybody. */
export const TOLD = ['surel', 'peramban', 'berhenti'] as const;
export type Told = (typeof TOLD)[number];

function textsOf(lang: Lang, told: Told): { title: string; texts: string[] } {
  const { sent } = words(lang).subscriptions;
  return {
    surel: { title: sent.title, texts: [sent.lead, sent.not] },
    peramban: { title: sent.browserTitle, texts: [sent.browser] },
    berhenti: { title: sent.stoppedTitle, texts: [sent.stopped] },
  }[told];
}

/** Where that is said; an address that names none of them says what follows a letter. */
export const toldPath = (told: Told): string =>
  told === 'surel' ? '/langganan/terkirim' : `/langganan/terkirim?cara=${told}`;

/** Says what happens next. After an address was typed in it says the same whatever we know of it. */
export function toldPage(lang: Lang, told: Told): string {
  const { title, texts } = textsOf(lang, told);
  return renderPage(
    { lang, title, path: '/langganan', address: toldPath(told), noIndex: true },
    <div class="read">
      <h1>{title}</h1>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
      <div class="row">
        <LinkButton href="/arsip" look="quiet">
          {words(lang).ticket.form.archive}
        </LinkButton>
      </div>
    </div>,
  );
}

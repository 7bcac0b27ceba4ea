import { LinkButton, Script, renderPage } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

/** Shown by the service worker in the place of any page that cannot be had; its script lists the pages that can. */
export function offlinePage(lang: Lang): string {
  const say = words(lang).installed.offline;
  return renderPage(
    { lang, title: say.title, path: '/luring', noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p>{say.typed}</p>
      <LinkButton href="">{say.again}</LinkButton>
      <section data-kept hidden>
        <h2>{say.kept}</h2>
        <p class="hint">{say.keptHint}</p>
        <ul />
        <button type="button" class="quiet">
          {say.forget}
        </button>
      </section>
      <Script name="offline" />
    </div>,
  );
}

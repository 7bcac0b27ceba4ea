import type { ComponentChildren } from 'preact';
import { noteOf, type AnswerView } from '../../../archive/index.js';
import {
  DateText,
  IkatPattern,
  ScamFlag,
  VerdictBadge,
  answerPath,
  renderBare,
  useHref,
  useOriginalLang,
  useWords,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { embedSheet } from './embed.sheet.js';

interface Embedded {
  view: AnswerView;
  /** The portal's public address without a slash at the end: within another page only whole addresses are ours. */
  site: string;
}

function Card({ children }: { children: ComponentChildren }) {
  return (
    <main class="card">
      <svg class="ikat" aria-hidden="true">
        <defs>
          <IkatPattern />
        </defs>
        <path d="M0 0h9999v14H0z" fill="url(#ikat)" />
      </svg>
      {children}
    </main>
  );
}

/** Whose finding it is and of when: a correction is told, another publisher's check is not taken for the city's. */
function Meta({ view }: Embedded) {
  const { common, cards, embed } = useWords();
  const { origin, publisher, publishedAt, revision } = view;
  const changed = revision > 1 ? noteOf(view)?.publishedAt : undefined;
  return (
    <span>
      {{ city: common.site, import: common.checkedBy(publisher.name), example: cards.example.byline }[origin]}{' '}
      · <DateText date={publishedAt} />
      {changed && (
        <>
          {' · '}
          <b>
            {embed.card.revised} <DateText date={changed} />
          </b>
        </>
      )}
    </span>
  );
}

function More({ slug, site, label }: { slug: string; site: string; label: string }) {
  const href = useHref();
  return (
    <a href={`${site}${href(answerPath(slug))}`} target="_blank" rel="noopener">
      {label}
    </a>
  );
}

function Answer({ view, site }: Embedded) {
  const { cards, embed } = useWords();
  const original = useOriginalLang();
  return (
    <Card>
      <p class="row">
        {view.origin === 'example' && (
          <b class="v alarm">
            {cards.example.word}: {cards.example.note}
          </b>
        )}
        {view.scam && <ScamFlag />}
        <VerdictBadge verdict={view.verdict} />
      </p>
      <h1 lang={original}>{view.title}</h1>
      <p class="sum" lang={original}>
        {view.summary}
      </p>
      <p class="end">
        <Meta view={view} site={site} />
        <More slug={view.slug} site={site} label={embed.card.more} />
      </p>
    </Card>
  );
}

function Withdrawn({ view: { slug, withdrawnAt }, site }: Embedded) {
  const { embed, common } = useWords();
  return (
    <Card>
      <p class="row">
        <b class="v belum">{embed.card.withdrawn}</b>
      </p>
      <h1>{embed.card.withdrawnText}</h1>
      <p class="end">
        <span>
          {common.site} · {withdrawnAt && <DateText date={withdrawnAt} />}
        </span>
        <More slug={slug} site={site} label={embed.card.reason} />
      </p>
    </Card>
  );
}

/** An answer within somebody else's page. */
export function embedPage(lang: Lang, embedded: Embedded): string {
  const { view } = embedded;
  const say = words(lang).embed.card;
  const gone = view.withdrawnAt !== null;
  return renderBare(
    { lang, title: gone ? say.withdrawnText : say.frame(view.title), sheet: embedSheet },
    gone ? <Withdrawn {...embedded} /> : <Answer {...embedded} />,
  );
}

function Search({ site }: { site: string }) {
  const { embed, common } = useWords();
  const href = useHref();
  const say = embed.search;
  return (
    <Card>
      <label for="q">{say.label}</label>
      <form action={`${site}${href('/arsip')}`} method="get" target="_blank" rel="noopener">
        <input id="q" name="q" type="search" required maxLength={200} placeholder={say.box} />
        <button type="submit">{say.submit}</button>
      </form>
      <p class="end">{common.site}</p>
    </Card>
  );
}

/** The box that looks into the archive from somebody else's page. */
export function searchBoxPage(lang: Lang, site: string): string {
  return renderBare(
    { lang, title: words(lang).embed.search.frame, sheet: embedSheet },
    <Search site={site} />,
  );
}

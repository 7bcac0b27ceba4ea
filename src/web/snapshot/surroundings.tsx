import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { CITY_TIME_ZONE } from '../../common/index.js';
import { LangContext, Notice, renderPage } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

const inLang = (lang: Lang, body: VNode): string =>
  renderToString(<LangContext.Provider value={lang}>{body}</LangContext.Provider>);

/** Says on every page that it is a copy, of when, and where the original is. */
export function banner(lang: Lang, madeAt: Date, live: string): string {
  const say = words(lang).snapshot;
  const locale = lang === 'id' ? 'id-ID' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: CITY_TIME_ZONE,
  });
  return inLang(
    lang,
    <Notice>
      <p>
        {say.banner(`${day.format(madeAt)} WITA`)} <a href={live}>{say.live}</a>
      </p>
    </Notice>,
  );
}

/** Stands where a form stood. */
export function instead(lang: Lang, live: string): string {
  const say = words(lang).snapshot;
  const list = lang === 'id' ? '/cari/' : `/${lang}/cari/`;
  return inLang(
    lang,
    <Notice>
      <p>{say.instead}</p>
      <p>
        <a href={list}>{say.all}</a> · <a href={live}>{say.live}</a>
      </p>
    </Notice>,
  );
}

/** What remains of an address that leads elsewhere; `to` is rewritten with every other link. */
export function movedPage(lang: Lang, to: string): string {
  const say = words(lang).snapshot;
  return renderPage(
    { lang, title: say.moved, path: to, noIndex: true },
    <p>
      <a href={to}>{say.moved}</a>
    </p>,
  );
}

/** The policy as a page may say it of itself: where it may be framed only a server can say. */
export function policy(header: string): string {
  const said = header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:frame-ancestors|form-action)\b/.test(part));
  if (said.length === 0) return '';
  const text = [...said, "form-action 'none'"].join(';').replaceAll('"', '&quot;');
  return `<meta http-equiv="content-security-policy" content="${text}">`;
}

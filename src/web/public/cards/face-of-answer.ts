import { noteOf, type AnswerView } from '../../../archive/index.js';
import { CITY_TIME_ZONE } from '../../../common/index.js';
import { href, answerPath } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { qrModules } from '../qr-code.js';
import type { CardFace } from './card-face.js';
import { drawable } from './drawable.js';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

interface Telling {
  lang: Lang;
  view: AnswerView;
  /** What proves the revision, as it is printed; null where the city has signed nothing. */
  code: string | null;
  /** The portal's public address without a slash at the end. */
  site: string;
}

/** `21 November 2026`, in the city's time. */
const dayOf = (lang: Lang, at: Date): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'long', timeZone: CITY_TIME_ZONE }).format(at);

/** The address as somebody types it. */
const host = (site: string): string => site.replace(/^https?:\/\//, '');

/** What the card of one revision says. Nothing on it passes for the city's own when it is not. */
export function faceOfAnswer(telling: Telling): CardFace {
  const { lang, view } = telling;
  if (view.withdrawnAt !== null) return withdrawnFace(telling, view.withdrawnAt);
  const { common } = words(lang);
  const { verdict, scam, title } = view;
  return {
    verdict,
    word: common.verdict[verdict],
    scam: scam ? common.scamFlag : null,
    title: drawable(title),
    byline: byline(telling),
    brand: { name: common.brand, tagline: common.tagline },
    other: otherOf(telling),
    stamp: stampOf(telling),
    ...proof(telling),
  };
}

/** Neither another publisher's check nor an example wears the city's colours. */
function otherOf({ lang, view: { origin, publisher } }: Telling): CardFace['other'] {
  const say = words(lang).cards;
  if (origin === 'import') return { label: say.checkedBy, name: drawable(publisher.name) };
  return origin === 'example' ? { label: say.example.label, name: say.example.note } : null;
}

function byline({ lang, view }: Telling): string[] {
  const say = words(lang).cards;
  const { origin, verdict, publisher, publishedAt } = view;
  const date = dayOf(lang, noteOf(view)?.publishedAt ?? publishedAt);
  if (origin === 'example') return [`${say.example.byline} · ${date}`];
  if (origin === 'import') return [`${say.checkedBy} ${drawable(publisher.name)}`, say.notOurs(date)];
  return [verdict === 'KLARIFIKASI' ? say.answered(date) : say.checked(date)];
}

function stampOf({ lang, view: { origin, revision, revisions } }: Telling): CardFace['stamp'] {
  const say = words(lang).cards;
  const newest = revisions.at(-1);
  if (origin === 'example') return { word: say.example.word, note: say.example.note };
  if (newest === undefined || revision === newest.revision) return null;
  const note = say.corrected.note(newest.revision, dayOf(lang, newest.publishedAt));
  return { word: say.corrected.word, note };
}

/** With a code the QR code leads to its check, without one to the answer. */
function proof({ lang, view, code, site }: Telling): Pick<CardFace, 'qr' | 'hint' | 'address' | 'code'> {
  const say = words(lang).cards;
  if (code === null) {
    const qr = qrModules(`${site}${href(lang, answerPath(view.slug))}`);
    return { qr, hint: say.read, address: [host(site)], code: [] };
  }
  return {
    qr: qrModules(`${site}/v/${code.replaceAll('-', '')}`),
    hint: say.check,
    address: [host(site), '/verifikasi'],
    code: code.split('-'),
  };
}

function withdrawnFace(telling: Telling, at: Date): CardFace {
  const { common, cards } = words(telling.lang);
  return {
    verdict: null,
    word: cards.withdrawn.word,
    scam: null,
    title: cards.withdrawn.title,
    byline: [cards.withdrawn.byline(dayOf(telling.lang, at))],
    brand: { name: common.brand, tagline: common.tagline },
    other: null,
    stamp: null,
    ...proof({ ...telling, code: null }),
    hint: cards.readReason,
  };
}

import type { VNode } from 'preact';
import type { FieldError } from '../../../common/index.js';
import type { TypedWish, Wish } from '../../../subscriptions/index.js';
import {
  Button,
  ErrorSummary,
  LinkButton,
  Notice,
  renderPage,
  useOriginalLang,
  useWords,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { RhythmField, WishFields } from './wish-fields.js';

/** A page behind a link of a letter: its address is a key, so it is kept from search engines and from titles. */
export interface LinkPlace {
  lang: Lang;
  /** Without the language. */
  address: string;
}

function linkPage({ lang, address }: LinkPlace, title: string, body: VNode, invalid = false): string {
  return renderPage(
    { lang, title, path: '/langganan', address, noIndex: true, invalid },
    <div class="read">{body}</div>,
  );
}

/** One button that posts to the page's own address: programs that open every link of a letter press none. */
function OneButton({ label }: { label: string }) {
  return (
    <form method="post" action="?">
      <Button>{label}</Button>
    </form>
  );
}

/** A wish in words. */
function WishText({ wish: { everything, topics, kelurahan, rhythm } }: { wish: Wish }) {
  const say = useWords().subscriptions;
  const original = useOriginalLang();
  return (
    <dl>
      <dt>{say.what}</dt>
      <dd lang={everything ? undefined : original}>
        {everything ? say.everything : [...topics, ...kelurahan].join(', ')}
      </dd>
      <dt>{say.rhythmLabel}</dt>
      <dd>{say.rhythm[rhythm].label}</dd>
    </dl>
  );
}

export function confirmPage(place: LinkPlace, wish: Wish): string {
  const say = words(place.lang).subscriptions.confirm;
  return linkPage(
    place,
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <WishText wish={wish} />
      <p class="hint">{say.replaces}</p>
      <OneButton label={say.submit} />
    </>,
  );
}

/** `manage`: the token of the page where the subscription is changed and ended. */
export function confirmedPage(place: LinkPlace, manage: string): string {
  const say = words(place.lang).subscriptions.confirm;
  return linkPage(
    place,
    say.doneTitle,
    <>
      <h1>{say.doneTitle}</h1>
      <p class="lead">{say.done}</p>
      <p>{say.later}</p>
      <LinkButton href={`/langganan/${manage}`} look="quiet">
        {say.manage}
      </LinkButton>
    </>,
  );
}

export function stopPage(place: LinkPlace): string {
  const say = words(place.lang).subscriptions.stop;
  return linkPage(
    place,
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <OneButton label={say.submit} />
    </>,
  );
}

export function stoppedPage(place: LinkPlace): string {
  const say = words(place.lang).subscriptions.stop;
  return linkPage(
    place,
    say.doneTitle,
    <>
      <h1>{say.doneTitle}</h1>
      <p class="lead">{say.done}</p>
      <LinkButton href="/langganan" look="quiet">
        {say.again}
      </LinkButton>
    </>,
  );
}

/** A wrong, a used, an expired and an ended link get this one page. */
export function lostPage(place: LinkPlace): string {
  const say = words(place.lang).subscriptions.lost;
  return linkPage(
    place,
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <LinkButton href="/langganan" look="quiet">
        {say.again}
      </LinkButton>
    </>,
  );
}

interface ManageState {
  wish: TypedWish;
  topics: readonly string[];
  saved?: boolean;
  errors?: readonly FieldError[];
}

export function managePage(
  place: LinkPlace,
  { wish, topics, saved = false, errors = [] }: ManageState,
): string {
  const say = words(place.lang).subscriptions.manage;
  return linkPage(
    place,
    say.title,
    <>
      <ErrorSummary errors={errors} />
      {saved && (
        <Notice tone="good">
          <p>{say.saved}</p>
        </Notice>
      )}
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <form class="ask" method="post" action="?">
        <WishFields wish={wish} topics={topics} errors={errors} />
        <RhythmField rhythm={wish.rhythm} />
        <Button name="langkah" value="simpan">
          {say.save}
        </Button>
      </form>
      <form class="after" method="post" action="?">
        <p>{say.endLead}</p>
        <Button look="warn" name="langkah" value="berhenti">
          {say.end}
        </Button>
      </form>
    </>,
    errors.length > 0,
  );
}

import type { FieldError } from '../../../common/index.js';
import type { Offer, TypedWish } from '../../../subscriptions/index.js';
import {
  Button,
  ErrorSummary,
  GuardFields,
  Notice,
  Script,
  TextField,
  errorFor,
  renderPage,
  useHref,
  useLang,
  useWords,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { feedLinks } from '../feeds/feed-links.js';
import { RhythmField, WishFields } from './wish-fields.js';

/** What the page shows: what there is, and what was typed into the form that came back. */
export interface SubscribeState {
  offer: Offer;
  wish: TypedWish;
  stamp: string;
  address?: string;
  errors?: readonly FieldError[];
}

const TARGET_FIELDS = ['endpoint', 'p256dh', 'auth'] as const;

function TargetFields() {
  return (
    <>
      {TARGET_FIELDS.map((name) => (
        <input type="hidden" name={name} value="" />
      ))}
    </>
  );
}

function ByMail({ wish, address = '', errors = [] }: SubscribeState) {
  const say = useWords().subscriptions;
  return (
    <section>
      <h2>{say.byMailLead}</h2>
      <TextField
        name="address"
        type="email"
        autocomplete="email"
        label={say.address}
        hint={say.addressHint}
        value={address}
        error={errorFor(errors, 'address')}
      />
      <RhythmField rhythm={wish.rhythm} />
      <Button name="langkah" value="surel">
        {say.byMail}
      </Button>
    </section>
  );
}

/** Hidden until its script finds that this browser can be told. */
function ByBrowser({ pushKey }: { pushKey: string }) {
  const say = useWords().subscriptions.browser;
  return (
    <section hidden data-push={pushKey}>
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      <p role="status" data-on={say.on} data-denied={say.denied} data-failed={say.failed} />
      <TargetFields />
      <button type="submit" class="quiet" name="langkah" value="peramban" data-change={say.change}>
        {say.submit}
      </button>
    </section>
  );
}

/** Ends what goes to this browser; hidden until there is something to end. */
function StopBrowser() {
  const say = useWords().subscriptions.browser;
  const href = useHref();
  return (
    <form class="after" method="post" action={href('/langganan/peramban/berhenti')} hidden data-push-stop>
      <TargetFields />
      <Button look="warn">{say.stop}</Button>
    </form>
  );
}

function Form(state: SubscribeState) {
  const say = useWords().subscriptions;
  const href = useHref();
  const { offer, wish, stamp, errors = [] } = state;
  return (
    <form class="ask" method="post" action={href('/langganan')} noValidate hidden={!offer.mail}>
      <WishFields wish={wish} topics={offer.topics} errors={errors} />
      {offer.mail && <ByMail {...state} />}
      {offer.pushKey !== null && <ByBrowser pushKey={offer.pushKey} />}
      <GuardFields stamp={stamp} />
      <p class="hint after">{say.privacy}</p>
    </form>
  );
}

function Feeds() {
  const say = useWords().subscriptions;
  return (
    <section>
      <h2>{say.feeds}</h2>
      <p>{say.feedsLead}</p>
      <ul>
        {feedLinks(useLang()).map(({ href, name }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where people say what they want to hear of, and how. */
export function subscribePage(lang: Lang, state: SubscribeState): string {
  const say = words(lang).subscriptions;
  const { offer, errors = [] } = state;
  return renderPage(
    { lang, title: say.title, description: say.lead, path: '/langganan', invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      {!offer.mail && (
        <Notice tone="warn" title={say.noMail}>
          <p>{say.noMailHint}</p>
        </Notice>
      )}
      <Form {...state} />
      {offer.pushKey !== null && (
        <>
          <StopBrowser />
          <Script name="push" />
        </>
      )}
      <Feeds />
    </div>,
  );
}

import { KELURAHAN_BY_KECAMATAN, type FieldError } from '../../common/index.js';
import { LINKS_MAX, SEEN_ON, TEXT_MAX } from '../../questions/index.js';
import {
  Button,
  ErrorSummary,
  Notice,
  Select,
  TextArea,
  TextField,
  errorFor,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import type { AskDraft } from './ask-draft.js';

interface DetailsProps {
  draft: AskDraft;
  errors: readonly FieldError[];
  /** Whether this portal can send e-mail. */
  canMail: boolean;
  /** The archive had something, but it was not this. */
  known: boolean;
}

const KELURAHAN_GROUPS = Object.entries(KELURAHAN_BY_KECAMATAN).map(([kecamatan, names]) => ({
  label: kecamatan,
  choices: names.map((name) => ({ value: name, label: name })),
}));

function What({ draft, errors }: DetailsProps) {
  const say = useWords().ask.details;
  return (
    <>
      <TextArea
        name="text"
        label={say.text}
        hint={say.textHint}
        value={draft.text}
        error={errorFor(errors, 'text')}
        maxLength={TEXT_MAX}
      />
      <TextArea
        name="links"
        rows={2}
        optional
        label={say.links}
        hint={say.linksHint(LINKS_MAX)}
        value={draft.links}
        error={errorFor(errors, 'links')}
      />
    </>
  );
}

function Where({ draft, errors }: DetailsProps) {
  const say = useWords().ask;
  return (
    <>
      <Select
        name="seenOn"
        optional
        label={say.details.seenOn}
        value={draft.seenOn}
        error={errorFor(errors, 'seenOn')}
        choices={SEEN_ON.map((value) => ({ value, label: say.seenOn[value] }))}
      />
      <Select
        name="kelurahan"
        optional
        label={say.details.kelurahan}
        empty={say.details.kelurahanNone}
        value={draft.kelurahan}
        error={errorFor(errors, 'kelurahan')}
        groups={KELURAHAN_GROUPS}
      />
    </>
  );
}

function HowToBeTold({ draft, errors, canMail }: DetailsProps) {
  const say = useWords().ask.details;
  if (!canMail) {
    return (
      <Notice>
        <p>{say.noEmail}</p>
      </Notice>
    );
  }
  return (
    <TextField
      name="contact.address"
      type="email"
      autocomplete="email"
      optional
      label={say.email}
      hint={say.emailHint}
      value={draft.address}
      error={errorFor(errors, 'contact.address')}
    />
  );
}

/** Last step of asking: what else helps the team, all of it optional. */
export function askDetailsPage(props: DetailsProps): string {
  const say = words('id').ask;
  return renderPage(
    {
      lang: 'id',
      title: say.details.title,
      path: '/tanya',
      noIndex: true,
      invalid: props.errors.length > 0,
    },
    <div class="read">
      <ErrorSummary errors={props.errors} />
      <h1>{say.details.title}</h1>
      <p>{props.known ? say.details.leadKnown : say.details.lead}</p>
      <form class="ask" method="post" action="/tanya" novalidate>
        <input type="hidden" name="kunci" value={props.draft.key} />
        <input type="hidden" name="bukan" value={props.draft.rejected} />
        <What {...props} />
        <Where {...props} />
        <HowToBeTold {...props} />
        <p class="hint">
          {say.details.privacy} <a href="/privasi">{say.details.privacyLink}</a>.
        </p>
        <Button name="langkah" value="kirim">
          {say.details.submit}
        </Button>
      </form>
      <p class="meta after">{say.emergency}</p>
    </div>,
  );
}

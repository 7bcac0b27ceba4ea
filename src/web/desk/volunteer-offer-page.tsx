import { SOURCE_TYPES } from '../../archive/index.js';
import type { FieldError } from '../../common/index.js';
import type { EvidenceInput, VolunteerCase } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  ErrorSummary,
  Select,
  TextArea,
  TextField,
  errorFor,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { CaseNeeds } from './volunteer-page.js';

interface OfferPage {
  person: SignedIn;
  item: VolunteerCase;
  typed: EvidenceInput;
  errors: readonly FieldError[];
}

type Fields = Pick<OfferPage, 'typed' | 'errors'>;

function Source({ typed, errors }: Fields) {
  const { volunteer: text, common } = useWords();
  return (
    <>
      <Select
        name="type"
        label={text.type}
        choices={SOURCE_TYPES.map((value) => ({ value, label: common.sourceType[value] }))}
        value={typed.type}
        error={errorFor(errors, 'type')}
      />
      <TextField
        name="publisher"
        label={text.publisher}
        value={typed.publisher}
        error={errorFor(errors, 'publisher')}
      />
      <TextField
        name="title"
        label={text.sourceTitle}
        value={typed.title}
        error={errorFor(errors, 'title')}
      />
      <TextField
        name="url"
        type="url"
        label={text.url}
        hint={text.urlHint}
        optional
        value={typed.url}
        error={errorFor(errors, 'url')}
      />
    </>
  );
}

function Said({ typed, errors }: Fields) {
  const text = useWords().volunteer;
  return (
    <>
      <TextArea
        name="captureText"
        label={text.capture}
        hint={text.captureHint}
        optional
        value={typed.captureText}
        error={errorFor(errors, 'captureText')}
      />
      <TextArea
        name="quote"
        label={text.quote}
        hint={text.quoteHint}
        optional
        rows={3}
        value={typed.quote}
        error={errorFor(errors, 'quote')}
      />
    </>
  );
}

/** A volunteer brings a source to one case. */
export function volunteerOfferPage({ person, item, typed, errors }: OfferPage): string {
  const text = words('id').volunteer;
  return renderPage(
    { lang: 'id', title: text.offer, path: '/meja/duta', desk: person, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{text.offer}</h1>
      <p class="lead">{item.claim}</p>
      <CaseNeeds item={item} />
      <p>{text.offerIntro}</p>
      <form class="ask" method="post" action={`/meja/duta/kasus/${item.id}`} noValidate>
        <CsrfField token={person.csrfToken} />
        <Source typed={typed} errors={errors} />
        <Said typed={typed} errors={errors} />
        <Button>{text.offerButton}</Button>
      </form>
      <p class="after">
        <a href="/meja/duta">{text.back}</a>
      </p>
    </div>,
  );
}

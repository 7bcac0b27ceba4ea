import { CHANNELS, QUESTION_MAX, URGENCIES, type AgencyChoice } from '../../agencies/index.js';
import { Notice, Radios, TextArea, useWords } from '../kit/index.js';
import { tabPath, type CasePage } from './case-model.js';
import { complaint, DeskForm } from './desk-form.js';
import type { InquiriesPage } from './inquiry-model.js';

/** More suggestions than this are no help. */
const SUGGESTED_MAX = 8;

/** The name of the box of one agency. */
export const agencyName = (id: string): string => `inquiry-agency-${id}`;

function Choice({ agency, picked }: { agency: AgencyChoice; picked: readonly string[] }) {
  const text = useWords().agencies.inquiry;
  const { id, name, hasEmail, hasWhatsapp } = agency;
  return (
    <label class="pick">
      <input type="checkbox" name={agencyName(id)} value="ya" checked={picked.includes(id)} />
      <span>
        {name}
        <small>{text.reach(hasEmail, hasWhatsapp)}</small>
      </span>
    </label>
  );
}

interface ChoicesProps {
  choices: readonly AgencyChoice[];
  picked: readonly string[];
}

const Choices = ({ choices, picked }: ChoicesProps) => (
  <>
    {choices.map((agency) => (
      <Choice agency={agency} picked={picked} />
    ))}
  </>
);

/** Those that answer for what the case is about come first; the others are folded away. */
function AllChoices({ choices, topics, state }: InquiriesPage) {
  const text = useWords().agencies.inquiry;
  const picked = state.typed?.inquiry?.agencyIds ?? [];
  const isSuggested = (agency: AgencyChoice): boolean =>
    agency.topics.some((topic) => topics.includes(topic));
  const suggested = choices.filter(isSuggested).slice(0, SUGGESTED_MAX);
  const others = choices.filter((agency) => !suggested.includes(agency));
  if (suggested.length === 0) return <Choices choices={others} picked={picked} />;
  return (
    <>
      <p class="hint">{text.suggested}</p>
      <Choices choices={suggested} picked={picked} />
      {others.length > 0 && (
        <details open={others.some(({ id }) => picked.includes(id))}>
          <summary>{text.others(others.length)}</summary>
          <Choices choices={others} picked={picked} />
        </details>
      )}
    </>
  );
}

function Whom(page: InquiriesPage) {
  const { agencies, common } = useWords();
  const error = complaint(page, 'inquiry-agencies');
  return (
    <fieldset
      class={error ? 'field bad' : 'field'}
      id="inquiry-agencies"
      aria-describedby={error && 'inquiry-agencies-error'}
    >
      <legend>{agencies.inquiry.whom}</legend>
      {error && (
        <p class="err" id="inquiry-agencies-error">
          <span class="off">{common.fieldError}</span>
          {error}
        </p>
      )}
      <AllChoices {...page} />
    </fieldset>
  );
}

function How(page: InquiriesPage) {
  const text = useWords().agencies.inquiry;
  const typed = page.state.typed?.inquiry;
  const channels = CHANNELS.filter((channel) => page.canMail || channel !== 'email');
  return (
    <>
      <Radios
        name="inquiry-urgency"
        label={text.urgencyLabel}
        choices={URGENCIES.map((value) => ({ value, ...text.urgency[value] }))}
        value={typed?.urgency ?? (page.file.urgency === 'normal' ? 'normal' : 'urgent')}
        error={complaint(page, 'inquiry-urgency')}
      />
      <Radios
        name="inquiry-channel"
        label={text.channelLabel}
        choices={channels.map((value) => ({ value, ...text.channel[value] }))}
        value={typed?.channel ?? channels[0]}
        error={complaint(page, 'inquiry-channel')}
      />
    </>
  );
}

/** What has to be done before anybody can be asked, and where. */
function Unworded({ file }: CasePage) {
  const text = useWords().agencies.inquiry;
  return (
    <Notice>
      {text.unworded} <a href={`${tabPath(file.id, 'ringkas')}#case-claim`}>{text.wordIt}</a>
    </Notice>
  );
}

function Form(page: InquiriesPage) {
  const text = useWords().agencies.inquiry;
  return (
    <DeskForm page={page} act="klarifikasi" button={text.send}>
      <Whom {...page} />
      <TextArea
        name="inquiry-question"
        label={text.question}
        hint={text.questionHint}
        rows={7}
        maxLength={QUESTION_MAX}
        value={page.state.typed?.inquiry?.question ?? text.template}
        error={complaint(page, 'inquiry-question')}
      />
      <How {...page} />
    </DeskForm>
  );
}

/** Asks one or several agencies about the claim; before it is worded there is a form only for what was typed into one. */
export function InquiryForm(page: InquiriesPage) {
  const text = useWords().agencies.inquiry;
  const { choices, file, state } = page;
  const ready = choices.length > 0 && (file.claimWritten || state.typed?.inquiry !== undefined);
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      {choices.length === 0 && <p class="hint">{text.noAgencies}</p>}
      {!file.claimWritten && <Unworded {...page} />}
      {ready && <Form {...page} />}
    </section>
  );
}

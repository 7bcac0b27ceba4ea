import { ANSWER_VERDICTS, KINDS } from '../../archive/index.js';
import { SHARE_MAX, SUMMARY_MAX, type DraftInput } from '../../fact-finding/index.js';
import { Checkbox, Select, TextArea, TextField, useWords } from '../kit/index.js';
import { complaint } from './desk-form.js';
import type { DraftPage } from './draft-model.js';

interface DraftFieldsProps {
  page: DraftPage;
  typed: DraftInput;
  correcting: boolean;
}

const aboutIn = (page: DraftPage) => (field: keyof DraftInput) => ({
  name: `draft-${field}`,
  error: complaint(page, `draft-${field}`),
});

function Judgement({ page, typed }: DraftFieldsProps) {
  const { desk, common } = useWords();
  const about = aboutIn(page);
  return (
    <>
      <Select
        {...about('verdict')}
        label={desk.draft.verdict}
        choices={ANSWER_VERDICTS.map((value) => ({ value, label: common.verdict[value] }))}
        value={typed.verdict}
      />
      <Select
        {...about('kind')}
        label={desk.draft.kind}
        hint={desk.draft.kindHint}
        choices={KINDS.map((value) => ({ value, label: common.kind[value] }))}
        value={typed.kind}
      />
      <Checkbox
        {...about('scam')}
        label={desk.draft.scam}
        hint={desk.draft.scamHint}
        value={typed.scam ? 'ya' : ''}
      />
    </>
  );
}

/** The numbers that a footnote can name. */
function Footnotes({ sources }: DraftPage) {
  const text = useWords().writing;
  if (sources.length === 0) return <p class="hint">{text.footnotesNone}</p>;
  return (
    <>
      <p class="hint">{text.footnotesHint}</p>
      <ul class="hint">
        {sources.map(({ number, publisher, title }) => (
          <li>
            <code>{`[^${number}]`}</code> {publisher}: {title}
          </li>
        ))}
      </ul>
    </>
  );
}

function Account({ page, typed }: DraftFieldsProps) {
  const { desk, writing } = useWords();
  const text = desk.draft;
  const about = aboutIn(page);
  return (
    <>
      <TextArea
        {...about('summary')}
        label={text.summary}
        hint={text.summaryHint(SUMMARY_MAX, Array.from(typed.summary).length)}
        rows={4}
        value={typed.summary}
      />
      <TextArea
        {...about('explanation')}
        label={text.explanation}
        hint={text.explanationHint}
        css="tall"
        value={typed.explanation}
      />
      <Footnotes {...page} />
      <TextArea
        {...about('shareText')}
        label={writing.shareText}
        hint={writing.shareHint(SHARE_MAX)}
        optional
        rows={4}
        value={typed.shareText}
      />
      <TextArea
        {...about('circulating')}
        label={text.circulating}
        hint={text.circulatingHint}
        optional
        rows={4}
        value={typed.circulating}
      />
    </>
  );
}

/** What the answer is found by. */
function Subject({ page, typed }: DraftFieldsProps) {
  const text = useWords().desk.draft;
  const about = aboutIn(page);
  return (
    <>
      <TextField
        {...about('topics')}
        label={text.topics}
        hint={text.topicsHint}
        optional
        value={typed.topics}
      />
      <TextField
        {...about('kelurahan')}
        label={text.kelurahan}
        hint={text.kelurahanHint}
        optional
        value={typed.kelurahan}
      />
    </>
  );
}

/** Everything one version says. */
export function DraftFields(props: DraftFieldsProps) {
  const text = useWords().desk.draft;
  const { page, typed, correcting } = props;
  const about = aboutIn(page);
  return (
    <>
      <TextField {...about('title')} label={text.headline} hint={text.headlineHint} value={typed.title} />
      <TextArea {...about('claim')} label={text.claim} rows={3} value={typed.claim} />
      <Judgement {...props} />
      <Account {...props} />
      <Subject {...props} />
      {correcting && (
        <TextArea {...about('changeNote')} label={text.changeNote} rows={3} value={typed.changeNote} />
      )}
    </>
  );
}

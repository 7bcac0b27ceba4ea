import type { ComponentChildren } from 'preact';
import { SEEN_ON, SEEN_WHEN, TOPICS, type AskDraft } from '../../questions/index.js';
import { useHref, useOriginalLang, useWords } from '../kit/index.js';
import { changePath } from './open-drafts.js';

interface LineProps {
  label: string;
  /** Address of the step where it is changed. */
  change: string;
  children: ComponentChildren;
}

function Line({ label, change, children }: LineProps) {
  const say = useWords().ask.check;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children || <span class="meta">{say.none}</span>}{' '}
        <a href={change}>
          {say.change}
          <span class="off"> {label}</span>
        </a>
      </dd>
    </>
  );
}

interface Part {
  draft: AskDraft;
  change: string;
}

function Rumour({ draft, change }: Part) {
  const { check, pictures } = useWords().ask;
  const original = useOriginalLang();
  return (
    <>
      <Line label={check.text} change={change}>
        {draft.text && (
          <span class="said" lang={original}>
            {draft.text}
          </span>
        )}
      </Line>
      <Line label={check.pictures} change={change}>
        {draft.pictures.length > 0 && `${pictures.kept(draft.pictures.length)}.`}
      </Line>
    </>
  );
}

/** The label of what was chosen; '' when nothing was. */
function labelOf<Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
  chosen: string,
): string {
  const value = values.find((each) => each === chosen);
  return value === undefined ? '' : labels[value];
}

function Details({ draft, change }: Part) {
  const say = useWords().ask;
  const lines = [
    { label: say.check.seenOn, value: labelOf(SEEN_ON, say.seenOn, draft.seenOn) },
    { label: say.check.seenWhen, value: labelOf(SEEN_WHEN, say.seenWhen, draft.seenWhen) },
    { label: say.check.links, value: draft.links.join(', ') },
    { label: say.check.kelurahan, value: draft.kelurahan },
    { label: say.check.topic, value: labelOf(TOPICS, say.topic, draft.topic) },
  ];
  return (
    <>
      {lines.map(({ label, value }) => (
        <Line label={label} change={change}>
          {value}
        </Line>
      ))}
    </>
  );
}

interface CheckListProps {
  /** What names the draft. */
  name: string;
  draft: AskDraft;
  canMail: boolean;
}

/** Everything that will be sent, each line with the way back to where it was written. */
export function CheckList({ name, draft, canMail }: CheckListProps) {
  const say = useWords().ask.check;
  const href = useHref();
  return (
    <dl>
      <Rumour draft={draft} change={href(`/tanya?d=${name}`)} />
      <Details draft={draft} change={href(changePath('rincian', name))} />
      {canMail && (
        <Line label={say.email} change={href(changePath('kontak', name))}>
          {draft.address}
        </Line>
      )}
    </dl>
  );
}

import type { ComponentChildren } from 'preact';
import { SEEN_ON, SEEN_WHEN, TOPICS, type AskDraft } from '../../questions/index.js';
import { useHref, useOriginalLang, useWords } from '../kit/index.js';
import type { Words } from '../words/index.js';
import { changePath } from './open-drafts.js';

interface Line {
  label: string;
  /** Address of the step where it is changed. */
  change: string;
  /** What was given; nothing when it was left empty. */
  value: ComponentChildren;
}

function Filled({ line: { label, change, value } }: { line: Line }) {
  const say = useWords().ask.check;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value}{' '}
        <a href={change}>
          {say.change}
          <span class="off"> {label}</span>
        </a>
      </dd>
    </>
  );
}

/** What was left empty, in one line: each word leads to where it can still be filled in. */
function Empty({ lines }: { lines: readonly Line[] }) {
  const say = useWords().ask.check;
  if (lines.length === 0) return null;
  return (
    <>
      <dt>{say.none}</dt>
      <dd>
        {lines.map(({ label, change }, index) => (
          <>
            {index > 0 && ' · '}
            <a href={change}>{label}</a>
          </>
        ))}
      </dd>
    </>
  );
}

function rumour({ text, pictures }: AskDraft, change: string, { ask }: Words): Line[] {
  return [
    { label: ask.check.text, change, value: text && <Said text={text} /> },
    {
      label: ask.check.pictures,
      change,
      value: pictures.length > 0 && `${ask.pictures.kept(pictures.length)}.`,
    },
  ];
}

function Said({ text }: { text: string }) {
  return (
    <span class="said" lang={useOriginalLang()}>
      {text}
    </span>
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

function details(draft: AskDraft, change: string, { ask: say }: Words): Line[] {
  return [
    { label: say.check.seenOn, change, value: labelOf(SEEN_ON, say.seenOn, draft.seenOn) },
    { label: say.check.seenWhen, change, value: labelOf(SEEN_WHEN, say.seenWhen, draft.seenWhen) },
    { label: say.check.links, change, value: draft.links.join(', ') },
    { label: say.check.kelurahan, change, value: draft.kelurahan },
    { label: say.check.topic, change, value: labelOf(TOPICS, say.topic, draft.topic) },
  ];
}

interface CheckListProps {
  /** What names the draft. */
  name: string;
  draft: AskDraft;
  canMail: boolean;
}

/** Everything that will be sent, each line with the way back to where it was written; what is empty comes last. */
export function CheckList({ name, draft, canMail }: CheckListProps) {
  const words = useWords();
  const href = useHref();
  const email = {
    label: words.ask.check.email,
    change: href(changePath('kontak', name)),
    value: draft.address,
  };
  const lines = [
    ...rumour(draft, href(`/tanya?d=${name}`), words),
    ...details(draft, href(changePath('rincian', name)), words),
    ...(canMail ? [email] : []),
  ];
  return (
    <dl>
      {lines
        .filter(({ value }) => value)
        .map((line) => (
          <Filled line={line} />
        ))}
      <Empty lines={lines.filter(({ value }) => !value)} />
    </dl>
  );
}

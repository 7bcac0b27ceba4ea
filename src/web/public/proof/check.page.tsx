import type { VNode } from 'preact';
import { noteOf, standsNow, type AnswerView } from '../../../archive/index.js';
import { printedCode, type RevisionProof } from '../../../proof/index.js';
import {
  Button,
  DateText,
  ErrorSummary,
  LinkButton,
  Notice,
  ScamFlag,
  TextField,
  VerdictBadge,
  answerPath,
  errorFor,
  renderPage,
  useHref,
  useOriginalLang,
  useWords,
} from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

/** What a code led to. */
export type Checked =
  | { kind: 'nothing' }
  | { kind: 'mistake'; message: string }
  | { kind: 'unknown' }
  | { kind: 'known'; view: AnswerView; proof: RevisionProof; broken: boolean };

type Known = Extract<Checked, { kind: 'known' }>;

function Unknown() {
  const say = useWords().proof.check.unknown;
  return (
    <>
      <Notice tone="warn" title={say.title}>
        <p>{say.lead}</p>
      </Notice>
      <div class="row">
        <LinkButton href="/tanya">{say.ask}</LinkButton>
        <LinkButton href="/arsip" look="quiet">
          {say.search}
        </LinkButton>
      </div>
    </>
  );
}

function Withdrawn({ view }: { view: AnswerView }) {
  const say = useWords().proof.check.withdrawn;
  const href = useHref();
  const { slug, withdrawnAt, withdrawnReason } = view;
  return (
    <Notice tone="warn" title={say.title}>
      <p>{say.lead}</p>
      <dl>
        <dt>{say.at}</dt>
        <dd>{withdrawnAt && <DateText date={withdrawnAt} time />}</dd>
        <dt>{say.reason}</dt>
        <dd lang={useOriginalLang()}>{withdrawnReason}</dd>
      </dl>
      {standsNow(view) && (
        <p>
          {say.back} <a href={href(answerPath(slug))}>{say.read}</a>
        </p>
      )}
    </Notice>
  );
}

/** Whether what the card says still holds. */
function Standing({ view, broken }: Known) {
  const say = useWords().proof.check;
  const { revision, revisions } = view;
  const newest = revisions.at(-1);
  if (broken)
    return (
      <Notice tone="warn" title={say.broken.title}>
        <p>{say.broken.lead}</p>
      </Notice>
    );
  if (newest === undefined || revision === newest.revision)
    return (
      <Notice tone="good" title={say.known}>
        <p>
          {say.newest} {say.compare}
        </p>
      </Notice>
    );
  return (
    <Notice tone="warn" title={say.replaced(revision, newest.revision)}>
      <p>
        {say.nowSays}: <VerdictBadge verdict={newest.verdict} />
      </p>
      <p>{say.compare}</p>
    </Notice>
  );
}

function Facts({ view, proof, broken }: Known) {
  const say = useWords().proof.check;
  const href = useHref();
  return (
    <dl>
      <dt>{say.published}</dt>
      <dd>
        <DateText date={noteOf(view)?.publishedAt ?? view.publishedAt} time />
      </dd>
      <dt>{say.code}</dt>
      <dd>{printedCode(proof.code)}</dd>
      <dt>{say.signature}</dt>
      <dd>{broken ? say.broken.title : say.good}</dd>
      <dt>{say.entry}</dt>
      <dd>
        <a href={href('/data/log')}>{proof.logIndex}</a>
      </dd>
    </dl>
  );
}

function Answer(known: Known) {
  const say = useWords().proof.check;
  const { view, proof } = known;
  const path = answerPath(view.slug);
  if (view.withdrawnAt !== null) return <Withdrawn view={view} />;
  return (
    <>
      <Standing {...known} />
      <section>
        <p class="row">
          <b>{say.verdict}</b>
          {view.scam && <ScamFlag big />}
          <VerdictBadge verdict={view.verdict} big />
        </p>
        <h2 lang={useOriginalLang()}>{view.title}</h2>
        <Facts {...known} />
      </section>
      <div class="row">
        <LinkButton href={path}>{say.read}</LinkButton>
        <a href={`${path}/revisi/${view.revision}/bukti.json`}>
          {say.file} {printedCode(proof.code)}
        </a>
      </div>
    </>
  );
}

function Result({ checked }: { checked: Checked }): VNode | null {
  if (checked.kind === 'unknown') return <Unknown />;
  return checked.kind === 'known' ? <Answer {...checked} /> : null;
}

/** Where the code of a card is checked. */
export function checkPage(lang: Lang, typed: string, checked: Checked): string {
  const say = words(lang).proof.check;
  const errors = checked.kind === 'mistake' ? [{ field: 'kode', message: checked.message }] : [];
  const address = typed === '' ? '/verifikasi' : `/verifikasi?kode=${encodeURIComponent(typed)}`;
  return renderPage(
    {
      ...{ lang, title: say.title, description: say.lead, path: '/verifikasi', address },
      invalid: errors.length > 0,
      noIndex: typed !== '',
    },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      <Result checked={checked} />
      <div class="end">
        {checked.kind === 'unknown' || checked.kind === 'known' ? <h2>{say.again}</h2> : <p>{say.lead}</p>}
        <CodeForm typed={typed} error={errorFor(errors, 'kode')} />
      </div>
    </div>,
  );
}

function CodeForm({ typed, error }: { typed: string; error: string | undefined }) {
  const say = useWords().proof.check;
  const href = useHref();
  return (
    <>
      <form class="ask" method="get" action={href('/verifikasi')}>
        <TextField
          name="kode"
          label={say.label}
          hint={say.hint}
          autocomplete="off"
          maxLength={40}
          value={typed}
          error={error}
        />
        <Button>{say.submit}</Button>
      </form>
      <p class="after">
        <a href={href('/data/log')}>{say.how}</a>
      </p>
    </>
  );
}

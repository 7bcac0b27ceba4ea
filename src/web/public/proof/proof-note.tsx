import { printedCode, type RevisionProof } from '../../../proof/index.js';
import { answerPath, useHref, useWords } from '../../kit/index.js';

interface ProofNoteProps {
  slug: string;
  revision: number;
  /** null: not signed, because it is not the city's; then there is nothing to say. */
  proof: RevisionProof | null;
}

/** One line on the page of an answer: that it is signed, under which code, and where to check. */
export function ProofNote({ slug, revision, proof }: ProofNoteProps) {
  const say = useWords().proof.note;
  const href = useHref();
  if (proof === null) return null;
  return (
    <p class="meta">
      {say.signed} · {say.code} <span class="whole">{printedCode(proof.code)}</span> ·{' '}
      <a href={href(`/verifikasi?kode=${proof.code}`)}>{say.check}</a> ·{' '}
      <a href={`${answerPath(slug)}/revisi/${revision}/bukti.json`}>{say.file}</a>
    </p>
  );
}

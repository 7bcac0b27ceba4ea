import type { ComponentChildren } from 'preact';
import type { FieldError } from '../../common/index.js';
import { ErrorSummary, renderPage, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

interface StepProps {
  lang: Lang;
  title: string;
  /** Of how many, counted from 1; null where nothing is counted. */
  step: { at: number; of: number } | null;
  /** Address of the step before. */
  back: string | null;
  errors?: readonly FieldError[];
  children: ComponentChildren;
}

function Head({ title, step, back, errors = [] }: StepProps) {
  const say = useWords().ask.steps;
  const href = useHref();
  return (
    <>
      {back && (
        <p>
          <a href={href(back)}>← {say.back}</a>
        </p>
      )}
      <ErrorSummary errors={errors} />
      {step && <p class="meta">{say.of(step.at, step.of)}</p>}
      <h1>{title}</h1>
    </>
  );
}

/** One step of asking, on a page of its own: the way back, where we are, one heading, one thing to do. */
export function askStepPage(props: StepProps): string {
  const { lang, title, errors = [], children } = props;
  return renderPage(
    { lang, title, path: '/tanya', noIndex: true, invalid: errors.length > 0 },
    <div class="read">
      <Head {...props} />
      {children}
      <p class="meta after">{words(lang).ask.emergency}</p>
    </div>,
  );
}

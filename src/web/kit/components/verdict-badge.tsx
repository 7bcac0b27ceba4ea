import type { VNode } from 'preact';
import type { AnswerVerdict } from '../../../archive/index.js';
import { useWords } from '../lang.js';

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 };

/** The verdict is a shape before it is a colour. */
const SHAPES: Record<AnswerVerdict, { css: string; shape: VNode }> = {
  SALAH: {
    css: 'salah',
    shape: (
      <g {...line}>
        <path d="M6 1h6l5 5v6l-5 5H6l-5-5V6z" />
        <path d="m6 6 6 6m0-6-6 6" />
      </g>
    ),
  },
  MENYESATKAN: {
    css: 'menyesatkan',
    shape: (
      <g {...line}>
        <path d="M9 1.5 17 16H1z" stroke-linejoin="round" />
        <path d="M9 6.5V11m0 1.6v1.8" />
      </g>
    ),
  },
  SEBAGIAN_BENAR: {
    css: 'sebagian',
    shape: (
      <g {...line}>
        <circle cx="9" cy="9" r="7.5" />
        <path d="M9 1.5a7.5 7.5 0 0 0 0 15z" fill="currentColor" stroke="none" />
      </g>
    ),
  },
  BENAR: {
    css: 'benar',
    shape: (
      <g {...line}>
        <circle cx="9" cy="9" r="7.5" />
        <path d="m5.5 9.2 2.5 2.6 4.7-5.3" />
      </g>
    ),
  },
  BELUM_TERBUKTI: {
    css: 'belum',
    shape: (
      <g {...line}>
        <circle cx="9" cy="9" r="7.5" stroke-dasharray="3 2" />
        <path d="M6.8 7a2.3 2.3 0 1 1 3.4 2c-.9.5-1.2.9-1.2 1.8m0 1.4v1.4" stroke-width="1.8" />
      </g>
    ),
  },
  SATIRE: {
    css: 'satire',
    shape: (
      <g {...line}>
        <path d="M2 3c4.5 1.2 9.5 1.2 14 0v5c0 5-3.5 8-7 9-3.5-1-7-4-7-9z" stroke-linejoin="round" />
        <path d="M4.7 7.5h2.6M10.7 7.5h2.6M5.8 11.2c2 1.8 4.4 1.8 6.4 0" stroke-width="1.8" />
      </g>
    ),
  },
  KLARIFIKASI: {
    css: 'klar',
    shape: (
      <g {...line}>
        <rect x="1.5" y="1.5" width="15" height="15" rx="3" />
        <path d="M9 8v5M9 5v1.6" />
      </g>
    ),
  },
};

/** The sign of a verdict alone, in a box of 18 by 18, in the colour of the text. */
export const verdictShape = (verdict: AnswerVerdict): VNode => SHAPES[verdict].shape;

/** Shape and word of a verdict; readable without colour, by eye and by ear. */
export function VerdictBadge({ verdict, big = false }: { verdict: AnswerVerdict; big?: boolean }) {
  const { css, shape } = SHAPES[verdict];
  const text = useWords().common;
  return (
    <span class={`v ${css}${big ? ' big' : ''}`}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        {shape}
      </svg>
      <span class="off">{text.verdictLabel}: </span>
      {text.verdict[verdict]}
    </span>
  );
}

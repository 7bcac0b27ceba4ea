import type { ComponentChildren } from 'preact';
import type { AnswerVerdict } from '../../../archive/index.js';
import { IkatPattern, MarkShape, verdictShape } from '../../kit/index.js';
import type { CardFace } from './card-face.js';
import { DYE } from './dyes.js';
import { LINE, fitTitle, type TitleRoom } from './fit-title.js';

export const SERIF = 'Source Serif 4';
export const SANS = 'Source Sans 3';

const COLOURS: Readonly<Record<AnswerVerdict, string>> = {
  SALAH: DYE.mengkudu,
  MENYESATKAN: DYE.turmeric,
  SEBAGIAN_BENAR: DYE.turmeric,
  BENAR: DYE.lontar,
  BELUM_TERBUKTI: DYE.stone,
  SATIRE: DYE.indigo,
  KLARIFIKASI: DYE.indigo,
};

type Style = Record<string, string | number>;

/** A box that lays its children out in a column, or as `style` says. */
export function Box({ style, children }: { style?: Style; children?: ComponentChildren }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', ...style }}>
      {children}
    </div>
  );
}

export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40">
      <MarkShape />
    </svg>
  );
}

/** The one woven band. */
export function Band({
  width,
  height,
  upright = false,
}: {
  width: number;
  height: number;
  upright?: boolean;
}) {
  const [long, scale] = upright ? [height, width / 14] : [width, height / 14];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <defs>
        <IkatPattern turn={upright ? `rotate(90) scale(${scale})` : `scale(${scale})`} />
      </defs>
      <path d={`M0 0h${upright ? width : long}v${height}H0z`} fill="url(#ikat)" />
    </svg>
  );
}

/** Sign and word of the verdict, large; `width` is what both may take, in pixels. */
export function Verdict({ face, width, largest }: { face: CardFace; width: number; largest: number }) {
  const { verdict, word } = face;
  const colour = verdict === null ? DYE.stone : COLOURS[verdict];
  // A capital of the heavy sans is 0.62 em wide on average; the sign with its space takes one more em.
  const size = Math.floor(Math.min(largest, width / (word.length * 0.62 + 1.05)));
  return (
    <Box style={{ flexDirection: 'row', alignItems: 'center', color: colour }}>
      {verdict && (
        <svg
          width={Math.round(size * 0.86)}
          height={Math.round(size * 0.86)}
          viewBox="0 0 18 18"
          style={{ marginRight: Math.round(size * 0.19), color: colour }}
        >
          {verdictShape(verdict)}
        </svg>
      )}
      <span
        style={{ fontFamily: SANS, fontWeight: 900, fontSize: size, lineHeight: 1, letterSpacing: '0.01em' }}
      >
        {word.toUpperCase()}
      </span>
    </Box>
  );
}

export function Scam({ word, size }: { word: string; size: number }) {
  return (
    <Box
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        alignSelf: 'flex-start',
        padding: `${size * 0.28}px ${size * 0.6}px`,
        borderRadius: size * 0.22,
        background: DYE.mengkudu,
        color: DYE.cotton,
      }}
    >
      <svg width={size * 0.8} height={size} viewBox="0 0 18 18">
        <path d="M9 2v8.5m0 2.5v3" stroke={DYE.cotton} stroke-width="3.4" />
      </svg>
      <span
        style={{ fontFamily: SANS, fontWeight: 900, fontSize: size, lineHeight: 1, letterSpacing: '0.06em' }}
      >
        {word.toUpperCase()}
      </span>
    </Box>
  );
}

/** The title as large as its place allows; what is longer still ends in an ellipsis. */
export function Title({ text, room }: { text: string; room: TitleRoom }) {
  const { size, width, lines } = fitTitle(text, room);
  return (
    <div
      style={{
        display: 'block',
        width,
        fontFamily: SERIF,
        fontWeight: 700,
        fontSize: size,
        lineHeight: LINE,
        color: DYE.ink,
        wordBreak: 'break-word',
        ...(lines !== null && { lineClamp: lines }),
      }}
    >
      {text}
    </div>
  );
}

/** Who checked it, and when. */
export function Byline({ lines, size }: { lines: CardFace['byline']; size: number }) {
  return (
    <Box style={{ fontFamily: SANS, fontSize: size, lineHeight: 1.28, color: DYE.soft }}>
      {lines.map((line) => (
        <span>{line}</span>
      ))}
    </Box>
  );
}

/** Where to look, as it is typed; the host alone is as long as a line. */
export function Address({
  parts,
  width,
  largest,
}: {
  parts: CardFace['address'];
  width: number;
  largest: number;
}) {
  const longest = Math.max(...parts.map(({ length }) => length));
  const size = Math.min(largest, Math.floor(width / (longest * 0.54)));
  return (
    <Box style={{ fontWeight: 600, fontSize: size, lineHeight: 1.25, color: DYE.indigo }}>
      {parts.map((part) => (
        <span>{part}</span>
      ))}
    </Box>
  );
}

/** Dark on white with the margin that scanners ask for. */
export function Qr({ rows, size }: { rows: CardFace['qr']; size: number }) {
  const side = rows.length + 4;
  const path = rows
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return (
    <svg width={size} height={size} viewBox={`-2 -2 ${side} ${side}`}>
      <path d={`M-2 -2h${side}v${side}H-2z`} fill="#ffffff" />
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}

import { create } from 'qrcode';

/** The modules of a QR code (ISO/IEC 18004), row by row; true is dark. */
export function qrModules(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const sides = Array.from({ length: modules.size }, (_, index) => index);
  return sides.map((row) => sides.map((column) => modules.get(row, column) === 1));
}

/** Modules of white around the code that scanners ask for. */
const QUIET = 4;

/** Dark on white in every colour scheme, because that is what scanners read. */
export function QrCode({ text, label, size: side = 180 }: { text: string; label: string; size?: number }) {
  const rows = qrModules(text);
  const size = rows.length + 2 * QUIET;
  const path = rows
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return (
    <svg width={side} height={side} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path transform={`translate(${QUIET} ${QUIET})`} d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

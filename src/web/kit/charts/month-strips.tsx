/** One thing counted month by month. */
export interface Strip {
  label: string;
  /** What stands at the end of the line: all months together. */
  total: string;
  counts: readonly number[];
}

interface MonthStripsProps {
  /** Unique on the page. */
  id: string;
  title: string;
  /** The same in a sentence or two, for whoever does not see it. */
  description: string;
  strips: readonly Strip[];
  /** The first and the last month. */
  ends: readonly [string, string];
}

const WIDTH = 360;
const STRIP = 62;
const HEIGHT = 30;
const GAP = 4;
const FOOT = 22;

/** All bars of a strip in one path; a month with anything in it is seen. */
function barsOf(counts: readonly number[], most: number, bottom: number): string {
  const slot = WIDTH / Math.max(1, counts.length);
  return counts
    .map((count, index) => {
      if (count === 0) return '';
      const height = Math.max(2, Math.round((count / most) * HEIGHT));
      const width = Math.round(slot - GAP);
      return `M${Math.round(index * slot)} ${bottom}v${-height}h${width}v${height}z`;
    })
    .join('');
}

/**
 * A strip of months under each other for every thing that is counted, all to one scale: told apart by their words, not
 * by colour. Their numbers belong into a table beside them.
 */
export function MonthStrips({ id, title, description, strips, ends }: MonthStripsProps) {
  const most = Math.max(1, ...strips.flatMap(({ counts }) => counts));
  const height = strips.length * STRIP + FOOT;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>{description}</desc>
      {strips.map(({ label, total, counts }, index) => {
        const bottom = (index + 1) * STRIP - 8;
        return (
          <g>
            <text x="0" y={index * STRIP + 14} class="label">
              {label}
            </text>
            <text x={WIDTH} y={index * STRIP + 14} text-anchor="end">
              {total}
            </text>
            <path d={barsOf(counts, most, bottom)} class="filled" />
            <path d={`M0 ${bottom}h${WIDTH}`} class="outlined" />
          </g>
        );
      })}
      <text x="0" y={height - 6} class="amount">
        {ends[0]}
      </text>
      <text x={WIDTH} y={height - 6} text-anchor="end" class="amount">
        {ends[1]}
      </text>
    </svg>
  );
}

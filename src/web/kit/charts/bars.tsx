/** One line of a chart: two amounts, drawn differently and written out, so that colour alone says nothing. */
export interface BarLine {
  label: string;
  first: { amount: number; text: string };
  second: { amount: number; text: string };
}

interface BarsProps {
  /** Unique on the page. */
  id: string;
  title: string;
  /** The same in a sentence or two, for whoever does not see it. */
  description: string;
  /** What the filled and the outlined bar mean. */
  legend: { first: string; second: string };
  lines: readonly BarLine[];
}

const WIDTH = 360;
const LINE = 58;
const TOP = 44;
/** Room for the number behind the longest bar. */
const ROOM = 110;
const LONGEST_LABEL = 44;

const short = (label: string): string => {
  const letters = Array.from(label);
  return letters.length <= LONGEST_LABEL ? label : `${letters.slice(0, LONGEST_LABEL - 1).join('')}…`;
};

function Bar({ y, length, text, css }: { y: number; length: number; text: string; css: string }) {
  return (
    <>
      <rect x="1" y={y} width={Math.max(2, length)} height="12" class={css} />
      <text x={Math.max(2, length) + 7} y={y + 11} class="amount">
        {text}
      </text>
    </>
  );
}

/** Lying bars, drawn on the server. Its numbers belong into a table beside it. */
export function Bars({ id, title, description, legend, lines }: BarsProps) {
  const most = Math.max(1e-9, ...lines.flatMap(({ first, second }) => [first.amount, second.amount]));
  const length = (amount: number): number => Math.round((amount / most) * (WIDTH - ROOM));
  const height = TOP + lines.length * LINE;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>{description}</desc>
      <rect x="1" y="4" width="22" height="12" class="filled" />
      <text x="30" y="15">
        {legend.first}
      </text>
      <rect x="1" y="22" width="22" height="12" class="outlined" />
      <text x="30" y="33">
        {legend.second}
      </text>
      {lines.map(({ label, first, second }, index) => {
        const y = TOP + index * LINE;
        return (
          <g>
            <text x="1" y={y + 14} class="label">
              {short(label)}
            </text>
            <Bar y={y + 20} length={length(first.amount)} text={first.text} css="filled" />
            <Bar y={y + 35} length={length(second.amount)} text={second.text} css="outlined" />
          </g>
        );
      })}
    </svg>
  );
}

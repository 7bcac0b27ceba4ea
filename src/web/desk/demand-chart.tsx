import { daysMs } from '../../common/index.js';
import type { DayOfDemand } from '../../questions/index.js';
import { DateText, useWords } from '../kit/index.js';

/** As many days as fit on a phone and can be told apart. */
const DAYS = 30;
const HEIGHT = 60;
const STEP = 10;

const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Every day up to the last on which somebody asked, at most a month, days without a question too. */
export function daysShown(demand: readonly DayOfDemand[]): DayOfDemand[] {
  const [first, last] = [demand[0], demand.at(-1)];
  if (!first || !last) return [];
  const asked = new Map(demand.map(({ day, asked: count }) => [day, count]));
  const span = Math.round((startOf(last.day).getTime() - startOf(first.day).getTime()) / daysMs(1)) + 1;
  return Array.from({ length: Math.min(DAYS, span) }, (_, back) => {
    const day = new Date(startOf(last.day).getTime() - daysMs(back)).toISOString().slice(0, 10);
    return { day, asked: asked.get(day) ?? 0 };
  }).reverse();
}

function Bars({ days, most }: { days: readonly DayOfDemand[]; most: number }) {
  const text = useWords().triage.demand;
  const width = days.length * STEP;
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text.chart(days.length, most)}
    >
      {days.map(({ asked }, at) => {
        const height = asked === 0 ? 0 : Math.max(2, Math.round((asked / most) * HEIGHT));
        return <rect x={at * STEP + 1} y={HEIGHT - height} width={STEP - 2} height={height} />;
      })}
    </svg>
  );
}

/** How many asked on which day; nothing while everybody asked on the same day. */
export function DemandChart({ demand }: { demand: readonly DayOfDemand[] }) {
  const text = useWords().triage.demand;
  const days = daysShown(demand);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2) return null;
  return (
    <figure>
      <figcaption class="meta">{text.perDay}</figcaption>
      <Bars days={days} most={Math.max(...days.map(({ asked }) => asked))} />
      <p class="meta ends">
        <DateText date={startOf(first.day)} />
        <DateText date={startOf(last.day)} />
      </p>
      <details>
        <summary>{text.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col">{text.asked}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, asked }) => (
              <tr>
                <td>
                  <DateText date={startOf(day)} />
                </td>
                <td>{asked}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

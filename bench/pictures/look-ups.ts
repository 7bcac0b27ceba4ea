import { monitorEventLoopDelay } from 'node:perf_hooks';

const TIMES = 3;
const [US_IN_MS, NS_IN_MS] = [1_000, 1_000_000];

/** Milliseconds. */
export interface LookUpTimes {
  /** Of every look-up. */
  ms: number[];
  /** The best of three of each: what else the machine does is left out of it. */
  best: number[];
  /** Of the processor, in this process; the least of three. */
  processor: number[];
  /** The longest that others in the process had to wait; the least of three. */
  waited: number[];
}

export const noTimes = (): LookUpTimes => ({ ms: [], best: [], processor: [], waited: [] });

/** Looks one up three times and writes down how long that took; gives what the last one found. */
export async function timed<T>(times: LookUpTimes, lookUp: () => Promise<T>): Promise<T> {
  const [ms, processor, waited]: [number[], number[], number[]] = [[], [], []];
  const once = async (): Promise<T> => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const [start, before] = [performance.now(), process.cpuUsage()];
    const found = await lookUp();
    ms.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    delay.disable();
    processor.push((user + system) / US_IN_MS);
    waited.push(delay.max / NS_IN_MS);
    return found;
  };
  for (let n = 1; n < TIMES; n += 1) await once();
  const found = await once();
  times.ms.push(...ms);
  times.best.push(Math.min(...ms));
  times.processor.push(Math.min(...processor));
  times.waited.push(Math.min(...waited));
  return found;
}

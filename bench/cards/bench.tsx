import 'reflect-metadata';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import satori from 'satori';
import sharp from 'sharp';
import { PictureDrawer, pictureOf, type Picture } from '../../src/cards/index.js';
import { typefaces } from '../../src/cards/typefaces.js';
import { CARD_SHAPES, CARD_SIZES, type CardShape } from '../../src/web/public/cards/card-face.js';
import { faceOfAnswer } from '../../src/web/public/cards/face-of-answer.js';
import { SquareCard } from '../../src/web/public/cards/square-card.js';
import { WideCard } from '../../src/web/public/cards/wide-card.js';
import { ANSWERS } from './answers.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);

/** What a card may weigh, in bytes. */
const MOST = 100_000;
const CARDS = { wide: WideCard, square: SquareCard };
const FONTS = typefaces();
const SITE = 'https://kabashoax.kupangkota.go.id';

interface Drawn {
  /** Milliseconds of each round. */
  times: number[];
  bytes: number;
}

const pictureFor = (view: (typeof ANSWERS)[number]['view'], shape: CardShape): Picture => {
  const Card = CARDS[shape];
  const lang = view.title.startsWith('Tsunami to') ? 'en' : 'id';
  const face = faceOfAnswer({ lang, view, code: 'K7Q2-9DXM-4PTC', site: SITE });
  return pictureOf(<Card face={face} />, CARD_SIZES[shape]);
};

async function time(draw: () => Promise<Buffer>): Promise<Drawn> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    bytes = (await draw()).length;
    times.push(performance.now() - begun);
  }
  return { times, bytes };
}

/** As the portal does it; a print of its own each time, or the kept picture would be measured. */
let asked = 0;
const ours = (drawer: PictureDrawer, picture: Picture): Promise<Drawn> =>
  time(() => drawer.draw({ ...picture, print: String((asked += 1)) }, () => Promise.resolve()));

/** The baseline: the same layout drawn by libvips' own SVG loader on this thread, as a PNG with every colour. */
const plain = ({ tree, width, height }: Picture): Promise<Drawn> =>
  time(async () => {
    const svg = await satori(tree, { width, height, fonts: FONTS });
    return sharp(Buffer.from(svg)).png().toBuffer();
  });

const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
const share = (numbers: readonly number[], part: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? 0;
const cells = ({ times, bytes }: Drawn): string[] => [
  share(times, 0.5).toFixed(0),
  (bytes / 1_000).toFixed(1),
];
const row = (name: string, columns: readonly string[]): string =>
  name.padEnd(34) + columns.map((column) => column.padStart(11)).join('');

const drawer = new PictureDrawer();
const begun = performance.now();
const [first] = ANSWERS;
if (first) await drawer.draw(pictureFor(first.view, 'wide'), () => Promise.resolve());
const cold = performance.now() - begun;
const before = loadavg()[0] ?? 0;
const all = { ours: new Array<number>(), plain: new Array<number>() };
let heaviest = 0;
/** Longest that the event loop was held up, in milliseconds. */
const heldUp = { ours: 0, plain: 0 };
const delay = monitorEventLoopDelay({ resolution: 1 });

async function watched(whose: keyof typeof heldUp, drawing: () => Promise<Drawn>): Promise<Drawn> {
  delay.reset();
  delay.enable();
  const drawn = await drawing();
  delay.disable();
  heldUp[whose] = Math.max(heldUp[whose], delay.max / 1e6);
  all[whose].push(...drawn.times);
  return drawn;
}

console.log(row('', ['ours ms', 'kB', 'baseline ms', 'kB']));
for (const { name, view } of ANSWERS)
  for (const shape of CARD_SHAPES) {
    const picture = pictureFor(view, shape);
    const drawn = await watched('ours', () => ours(drawer, picture));
    const baseline = await watched('plain', () => plain(picture));
    heaviest = Math.max(heaviest, drawn.bytes);
    console.log(row(`${name}, ${shape}`, [...cells(drawn), ...cells(baseline)]));
  }
await drawer.onApplicationShutdown();

const summary = (times: readonly number[]): string =>
  `p50 ${share(times, 0.5).toFixed(0)} ms, p95 ${share(times, 0.95).toFixed(0)} ms`;
console.log(
  `\nours: ${summary(all.ours)}; baseline: ${summary(all.plain)}; the first, with the process's start: ${cold.toFixed(0)} ms`,
);
console.log(`heaviest ${(heaviest / 1_000).toFixed(1)} kB`);
console.log(
  `event loop held up at most: ours ${heldUp.ours.toFixed(0)} ms, baseline ${heldUp.plain.toFixed(0)} ms`,
);
console.log(`${availableParallelism()} × ${cpus()[0]?.model ?? '?'}; load ${before} → ${loadavg()[0] ?? 0}`);
if (heaviest > MOST) process.exitCode = 1;

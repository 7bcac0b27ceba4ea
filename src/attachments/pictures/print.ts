import { setImmediate as othersFirst } from 'node:timers/promises';
import { Field } from './field.js';
import { VIEWS, type Region } from './views.js';

/** Means per side that go into the transform, and frequencies per side that come out: 16 × 16 bits. */
const MEANS = 64;
const FREQUENCIES = 16;
export const BITS = FREQUENCIES * FREQUENCIES;

/** Spread of grey below which a view shows nothing: blank pictures look alike and are never compared. */
const LEAST_SPREAD = 6;
/** From this share of one-coloured blocks a picture is drawn: a screen, a poster, a letter. */
const DRAWN_FROM = 0.5;

/** What one view of a picture looks like. */
export interface Print {
  /** Place in VIEWS. */
  view: number;
  /** 256 bits in eight words, the first bit foremost. */
  bits: Uint32Array;
  /** A screen, a poster or a letter rather than a photograph: many of them look alike and say different things. */
  drawn: boolean;
}

/** cos((2x + 1) u π / 2N), the basis of the discrete cosine transform (DCT-II), by frequency. */
const WAVES = Array.from({ length: FREQUENCIES }, (_, u) =>
  Float64Array.from({ length: MEANS }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * MEANS))),
);

/**
 * The prints of a picture's views (VIEWS); none of a picture that shows nothing. Others are served between one view
 * and the next. Throws on what is no picture.
 */
export async function picturePrints(picture: Buffer): Promise<Print[]> {
  const field = await Field.of(picture);
  const drawn = field.flatShare() >= DRAWN_FROM;
  const content = field.content();
  const prints: Print[] = [];
  for (const [view, region] of VIEWS.entries()) {
    const means = field.means(within(content, region), MEANS);
    if (spread(means) >= LEAST_SPREAD) prints.push({ view, bits: bitsOf(means), drawn });
    await othersFirst();
  }
  return prints;
}

/** A region of a region. */
function within(outer: Region, { left, top, right, bottom }: Region): Region {
  const [width, height] = [outer.right - outer.left, outer.bottom - outer.top];
  return {
    left: outer.left + left * width,
    top: outer.top + top * height,
    right: outer.left + right * width,
    bottom: outer.top + bottom * height,
  };
}

/** Standard deviation. */
function spread(means: Float64Array): number {
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  return Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / means.length);
}

/** Perceptual hash: which of the lowest frequencies are stronger than their median; brightness itself is left out of it. */
function bitsOf(means: Float64Array): Uint32Array {
  const strengths = lowFrequencies(means);
  const median = strengths.slice(1).sort()[BITS / 2 - 1] ?? 0;
  const bits = new Uint32Array(BITS / 32);
  strengths.forEach((value, at) => {
    if (value > median) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (0x80000000 >>> (at & 31));
  });
  return bits;
}

/** The DCT by rows, then by columns, lowest frequencies only. */
function lowFrequencies(means: Float64Array): Float64Array {
  const rows = Array.from({ length: MEANS }, (_, y) => means.subarray(y * MEANS, (y + 1) * MEANS));
  const half = WAVES.map((wave) => Float64Array.from(rows, (row) => product(row, wave)));
  const strengths = new Float64Array(BITS);
  half.forEach((column, u) =>
    WAVES.forEach((wave, v) => (strengths[v * FREQUENCIES + u] = product(column, wave))),
  );
  return strengths;
}

function product(values: Float64Array, wave: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (wave[at] ?? 0);
  return sum;
}

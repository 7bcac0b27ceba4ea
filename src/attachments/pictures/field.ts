import sharp from 'sharp';
import type { Region } from './views.js';

/** Every picture is looked at as a square of so many grey dots a side. */
const SIDE = 512;
const ROW = SIDE + 1;
/** Grey levels within which a line or a block counts as one colour; compressing leaves such traces. */
const FLAT = 10;
const BLOCK = 8;
/** More of a picture than this is never taken for a border. */
const BORDER_MAX = 0.35;

/** The grey dots of a picture, summed up so that the mean of any part is four look-ups. */
export class Field {
  private readonly sums = new Float64Array(ROW * ROW);

  private constructor(private readonly dots: Uint8Array) {
    for (let y = 0; y < SIDE; y += 1) {
      let row = 0;
      for (let x = 0; x < SIDE; x += 1) {
        row += this.dot(x, y);
        this.sums[(y + 1) * ROW + x + 1] = this.sum(x + 1, y) + row;
      }
    }
  }

  /** Works in libvips' own threads; throws on what is no picture. */
  static async of(picture: Buffer): Promise<Field> {
    const dots = await sharp(picture, { failOn: 'none' })
      .flatten({ background: '#ffffff' })
      .greyscale()
      .resize(SIDE, SIDE, { fit: 'fill' })
      .raw()
      .toBuffer();
    return new Field(dots);
  }

  /** The means of `count` × `count` equal parts of a region, row by row. */
  means({ left, top, right, bottom }: Region, count: number): Float64Array {
    const at = (from: number, to: number, step: number): number =>
      Math.floor((from + ((to - from) * step) / count) * SIDE);
    const means = new Float64Array(count * count);
    for (let part = 0; part < means.length; part += 1) {
      const [row, column] = [Math.floor(part / count), part % count];
      const [x, y] = [at(left, right, column), at(top, bottom, row)];
      const [endX, endY] = [
        Math.max(x + 1, at(left, right, column + 1)),
        Math.max(y + 1, at(top, bottom, row + 1)),
      ];
      const sum = this.sum(endX, endY) - this.sum(x, endY) - this.sum(endX, y) + this.sum(x, y);
      means[part] = sum / ((endX - x) * (endY - y));
    }
    return means;
  }

  /** What is left without borders of one colour. */
  content(): Region {
    const most = Math.floor(SIDE * BORDER_MAX);
    const border = (line: (at: number) => boolean): number => {
      let at = 0;
      while (at < most && line(at)) at += 1;
      return at / SIDE;
    };
    return {
      left: border((at) => this.isFlat(at, 0, 1, SIDE)),
      top: border((at) => this.isFlat(0, at, SIDE, 1)),
      right: 1 - border((at) => this.isFlat(SIDE - 1 - at, 0, 1, SIDE)),
      bottom: 1 - border((at) => this.isFlat(0, SIDE - 1 - at, SIDE, 1)),
    };
  }

  /** The share of small blocks that are of one colour: high for screens, posters and letters, low for photographs. */
  flatShare(): number {
    const blocks = SIDE / BLOCK;
    let flat = 0;
    for (let at = 0; at < blocks * blocks; at += 1) {
      const [x, y] = [(at % blocks) * BLOCK, Math.floor(at / blocks) * BLOCK];
      if (this.isFlat(x, y, BLOCK, BLOCK)) flat += 1;
    }
    return flat / (blocks * blocks);
  }

  private isFlat(left: number, top: number, width: number, height: number): boolean {
    let [low, high] = [255, 0];
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1) {
        const dot = this.dot(x, y);
        low = Math.min(low, dot);
        high = Math.max(high, dot);
      }
      if (high - low > FLAT) return false;
    }
    return true;
  }

  private dot(x: number, y: number): number {
    return this.dots[y * SIDE + x] ?? 0;
  }

  /** Sum of all dots above and left of a corner. */
  private sum(x: number, y: number): number {
    return this.sums[y * ROW + x] ?? 0;
  }
}

/**
 * The program of the drawing process, started by DrawingProcess: one picture at a time. It lays out (Satori), draws
 * (resvg) and makes small (libvips). It reads its typefaces once and nothing else, and knows no setting and no secret.
 */
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import type { Outcome, Task } from './drawing.js';
import { typefaces } from './typefaces.js';

/** Flat colours with smooth edges: more of them cannot be told apart, and half as many weigh a third less. */
const COLOURS = 64;
const FONTS = typefaces();

sharp.concurrency(1);
sharp.cache(false);

process.on('disconnect', () => process.exit());
process.on('message', (task: Task) => void draw(task).then((outcome) => process.send?.(outcome)));

async function draw({ tree, width, height }: Task): Promise<Outcome> {
  try {
    const svg = await satori(tree, { width, height, fonts: FONTS });
    const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ palette: true, colours: COLOURS, dither: 0, effort: 4, compressionLevel: 9 })
      .toBuffer();
    return { png };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

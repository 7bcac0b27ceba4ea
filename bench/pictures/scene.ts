import sharp from 'sharp';
import { seeded } from '../eval/damage.js';

const [WIDTH, HEIGHT] = [1280, 960];

/** Random colours on a grid, smoothed to the size of the picture: light, weather and ground of a scene. */
function cloud(random: () => number, cells: number, channels: 3 | 4): Promise<Buffer> {
  const rows = Math.round((cells * 3) / 4);
  const dots = Buffer.from(
    Array.from({ length: cells * rows * channels }, (_, at) =>
      channels === 4 && at % 4 === 3 ? 90 : Math.floor(random() * 256),
    ),
  );
  return sharp(dots, { raw: { width: cells, height: rows, channels } })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** A thing in the scene: a block of one colour with a soft edge of noise. */
async function thing(random: () => number): Promise<{ input: Buffer; left: number; top: number }> {
  const [width, height] = [80 + Math.floor(random() * 400), 80 + Math.floor(random() * 350)];
  const background = { r: random() * 255, g: random() * 255, b: random() * 255, alpha: 0.6 + random() * 0.4 };
  const input = await sharp({ create: { width, height, channels: 4, background } })
    .rotate(random() * 90, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .blur(2)
    .png()
    .toBuffer();
  const [left, top] = [random() * (WIDTH - 200), random() * (HEIGHT - 200)].map(Math.floor);
  return { input, left: left ?? 0, top: top ?? 0 };
}

/** What stands for a photograph: a different one for every seed, with coarse and fine structure and no letters. */
export async function scene(seed: number): Promise<Buffer> {
  const random = seeded(seed);
  const layers = [];
  for (const cells of [12, 40]) layers.push({ input: await cloud(random, cells, 4), left: 0, top: 0 });
  const things = 3 + Math.floor(random() * 7);
  for (let at = 0; at < things; at += 1) layers.push(await fitted(random));
  return sharp(await cloud(random, 4, 3))
    .composite(layers)
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A layer that does not reach over the edge, as composing demands. */
async function fitted(random: () => number): Promise<{ input: Buffer; left: number; top: number }> {
  const { input, left, top } = await thing(random);
  const { width, height } = await sharp(input).metadata();
  const area = {
    left: 0,
    top: 0,
    width: Math.min(width, WIDTH - left),
    height: Math.min(height, HEIGHT - top),
  };
  return { input: await sharp(input).extract(area).toBuffer(), left, top };
}

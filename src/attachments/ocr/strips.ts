import sharp from 'sharp';

/** Letters are read best, and quickest, at about this width in pixels: of a phone's screen, and of a page. */
const WIDTH = { least: 720, screen: 800, page: 1_280 };
/** Height by width from which a picture is a phone's screen rather than a page. */
const SCREEN = 1.5;
/** A rolled-up chat is read strip by strip, so that time running out loses its end only. */
const STRIP = 1_000;
/** How far up a quiet line is looked for to cut at. */
const SEARCH = 200;
/** Longer than this, only the beginning is read. */
const LONGEST = 8 * STRIP;

interface Grey {
  dots: Buffer;
  width: number;
  height: number;
}

/** A picture as the reader wants it: grey, of one size, in strips that are cut between lines of text. PNG each. */
export async function* strips(picture: Buffer): AsyncGenerator<{ image: Buffer; last: boolean }> {
  const grey = await prepared(picture);
  const end = Math.min(grey.height, LONGEST);
  for (let top = 0; top < end;) {
    const bottom = end - top <= STRIP + SEARCH ? end : quietLine(grey, top + STRIP);
    yield { image: await cut(grey, top, bottom), last: bottom >= end };
    top = bottom;
  }
}

async function prepared(picture: Buffer): Promise<Grey> {
  const { width, height } = await sharp(picture).metadata();
  const most = height > width * SCREEN ? WIDTH.screen : WIDTH.page;
  const wanted = Math.min(Math.max(width, WIDTH.least), most);
  const { data, info } = await sharp(picture, { failOn: 'none' })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize({ width: wanted, kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { dots: data, width: info.width, height: info.height };
}

const cut = ({ dots, width }: Grey, top: number, bottom: number): Promise<Buffer> =>
  sharp(dots.subarray(top * width, bottom * width), { raw: { width, height: bottom - top, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();

/** The line with the least change from dot to dot, between `to - SEARCH` and `to`. */
function quietLine({ dots, width }: Grey, to: number): number {
  let [quietest, least] = [to, Infinity];
  for (let y = to; y > to - SEARCH; y -= 1) {
    let change = 0;
    for (let at = y * width + 1; at < (y + 1) * width; at += 1)
      change += Math.abs((dots[at] ?? 0) - (dots[at - 1] ?? 0));
    if (change < least) [quietest, least] = [y, change];
  }
  return quietest;
}

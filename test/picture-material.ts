import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Marks that a picture carries and that must never be seen again. */
export const PLANTED = { camera: 'KUPANG-CAM 9', serial: 'SERI-00471199', place: '10/1 10/1 39/1' };

/** A drawing in which no two pixels beside each other are equal, so that it is never mistaken for another. */
export function drawing(width = 320, height = 200, seed = 1): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 31 + seed * 97 + (at >> 7) * 13) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** As a phone saves it: lying on its side, with where and with what it was taken. */
export function photograph(): Promise<Buffer> {
  return drawing()
    .jpeg()
    .withExif({
      IFD0: { Make: PLANTED.camera },
      IFD2: { BodySerialNumber: PLANTED.serial },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: PLANTED.place,
        GPSLongitudeRef: 'E',
        GPSLongitude: '123/1 36/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

const SCRIPT = '<html><script>alert(document.cookie)</script></html>';
export const SVG = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}</svg>`;

/** A picture that is a ZIP archive and a page with a script as well. */
export async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await drawing().jpeg().toBuffer(), Buffer.from(SCRIPT), archive('jahat.js', SCRIPT)]);
}

function archive(name: string, text: string): Buffer {
  const packed = deflateRawSync(text);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(text), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(text.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

/** 20,000 × 20,000 pixels of one colour in some 50 kB. */
export function bomb(side = 20_000): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

/** The head of an iPhone's photograph. */
export const heic = (): Buffer =>
  Buffer.concat([
    Buffer.from('0000001866747970686569630000000068656963', 'hex'),
    Buffer.from('6d696631', 'hex'),
    Buffer.alloc(64),
  ]);

/** A JPEG with four megabytes of profile that say nothing but the camera. */
export async function stuffed(): Promise<Buffer> {
  const plain = await drawing().jpeg().toBuffer();
  const block = Buffer.alloc(65_500, `ICC_PROFILE\0${PLANTED.camera}`);
  const head = Buffer.from([0xff, 0xe2, (block.length + 2) >> 8, (block.length + 2) & 255]);
  const blocks = Array.from({ length: 64 }, () => [head, block]).flat();
  return Buffer.concat([plain.subarray(0, 2), ...blocks, plain.subarray(2)]);
}

/** An animated PNG of so many frames, which all claim to be as large as the first and hold next to nothing. */
export async function manyFramed(frames: number): Promise<Buffer> {
  const plain = await drawing().png().toBuffer();
  const [start, end] = [8 + 25, plain.length - 12];
  const number = (...values: number[]): Buffer => {
    const bytes = Buffer.alloc(values.length * 4);
    values.forEach((value, at) => bytes.writeUInt32BE(value, at * 4));
    return bytes;
  };
  const moving = Array.from({ length: frames }, (_, at) => [
    chunk('fcTL', Buffer.concat([number(2 * at, 320, 200, 0, 0), Buffer.from([0, 1, 0, 1, 0, 0])])),
    chunk('fdAT', Buffer.concat([number(2 * at + 1), deflateSync(Buffer.alloc(9))])),
  ]).flat();
  const first = [plain.subarray(0, start), chunk('acTL', number(frames, 0)), plain.subarray(start, end)];
  return Buffer.concat([...first, ...moving, plain.subarray(end)]);
}

/** Frames, each of another colour. */
export function animation(length = 3): Promise<Buffer> {
  const colours = Array.from({ length }, (_, at) => ['red', 'lime', 'blue'][at % 3] ?? '');
  const frames = colours.map((background) => ({
    create: { width: 60, height: 40, channels: 3 as const, background },
  }));
  return Promise.all(frames.map((frame) => sharp(frame).png().toBuffer())).then((drawn) =>
    sharp(drawn, { join: { animated: true } })
      .webp({ loop: 0, delay: colours.map(() => 99) })
      .toBuffer(),
  );
}

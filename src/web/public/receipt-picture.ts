import { crc32, deflateSync } from 'node:zlib';
import { glyphOf } from './pixel-letters.js';

/** A picture of black and white points. */
class Sheet {
  private readonly rows: Uint8Array[];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.rows = Array.from({ length: height }, () => new Uint8Array(width));
  }

  /** Draws rows of points, each as a square of `scale`; what lies outside is left out. */
  draw(points: readonly (readonly boolean[])[], at: { x: number; y: number }, scale: number): void {
    points.forEach((row, y) => {
      for (let line = 0; line < scale; line += 1) {
        const target = this.rows[at.y + y * scale + line];
        row.forEach((dark, x) => {
          if (dark) target?.fill(1, at.x + x * scale, at.x + (x + 1) * scale);
        });
      }
    });
  }

  /** PNG (RFC 2083), grey, one bit a point. */
  png(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.writeUInt8(1, 8);
    const data = deflateSync(Buffer.concat(this.rows.map(packed)), { level: 9 });
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

/** One row: no filter, eight points a byte, white is 1. */
function packed(row: Uint8Array): Buffer {
  const bytes = Buffer.alloc(1 + Math.ceil(row.length / 8), 0xff);
  bytes.writeUInt8(0, 0);
  row.forEach((dark, x) => {
    const byte = 1 + (x >> 3);
    if (dark === 1) bytes.writeUInt8(bytes.readUInt8(byte) & ~(0x80 >> (x & 7)), byte);
  });
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const WIDTH = 640;
const LETTER = 6;

function write(sheet: Sheet, text: string, y: number, scale: number): void {
  const start = Math.round((sheet.width - (text.length * LETTER - 1) * scale) / 2);
  Array.from(text).forEach((letter, index) => {
    sheet.draw(glyphOf(letter), { x: start + index * LETTER * scale, y }, scale);
  });
}

/** The ticket number and a QR code as a PNG, to be kept among the photographs of a phone. */
export function receiptPicture(code: string, qr: readonly (readonly boolean[])[]): Buffer {
  const scale = Math.floor(260 / qr.length);
  const side = qr.length * scale;
  const sheet = new Sheet(WIDTH, 270 + side);
  write(sheet, 'KABASHOAX KOTA KUPANG', 40, 3);
  write(sheet, 'NOMOR TIKET', 85, 3);
  write(sheet, code, 140, 5);
  sheet.draw(qr, { x: Math.round((WIDTH - side) / 2), y: 220 }, scale);
  return sheet.png();
}

import { Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import { Line } from '../common/index.js';
import { busy, refusal } from './picture.js';
import { sniff } from './sniff.js';

/** More than any phone's camera or screen makes by default; a file that unpacks to more is a bomb or a poster. */
const PIXELS_MAX = 40_000_000;
/** Reading and writing one picture may take so long, in seconds: ten times what the largest takes on an idle machine. */
const SECONDS_MAX = 30;
/** So many at a time leave the other threads to passwords and files; the rest wait, or are turned away. */
const AT_ONCE = 2;
const WAITING = 40;

/** A picture that is much longer than wide is a rolled-up chat: shrunk like a photograph nobody could read it. */
const LONG = 2.5;
const SIDE_MAX = 2_000;
const ROLL = { narrow: 1_080, long: 10_000 };

const LOADERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'];

export interface ReEncoded {
  bytes: Buffer;
  width: number;
  height: number;
}

/**
 * Makes of what was sent a picture of our own: one frame, upright, bounded, and nothing but its pixels. Of the file
 * itself not a byte is kept, so neither place nor device nor a second file hidden in it goes on. Works in libvips'
 * own threads, not in the event loop.
 */
@Injectable()
export class ReEncoder {
  private readonly line = new Line(AT_ONCE, WAITING, busy);

  /** For the whole process libvips then reads JPEG, PNG and WebP from memory and nothing else: no SVG, no PDF, no file. */
  constructor() {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: LOADERS });
    sharp.concurrency(1);
    sharp.cache(false);
  }

  /** Throws `picture.<what>` in words: what it is not, `too-large` (pixels), `broken`, or `busy`. */
  async reEncode(bytes: Buffer): Promise<ReEncoded> {
    sniff(bytes);
    return this.line.run(() => shrink(bytes));
  }
}

async function shrink(bytes: Buffer): Promise<ReEncoded> {
  try {
    const { width, height } = await sizeOf(open(bytes));
    const { data, info } = await open(bytes)
      .autoOrient()
      .resize({ ...boundsOf(width, height), fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 85, effort: 4 })
      .timeout({ seconds: SECONDS_MAX })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    throw complaintAbout(error);
  }
}

const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: PIXELS_MAX, unlimited: false, failOn: 'error', pages: 1 });

async function sizeOf(picture: Sharp): Promise<{ width: number; height: number }> {
  const { autoOrient } = await picture.metadata();
  return autoOrient;
}

function boundsOf(width: number, height: number): { width: number; height: number } {
  const { narrow, long } = ROLL;
  if (height > width * LONG) return { width: narrow, height: long };
  if (width > height * LONG) return { width: long, height: narrow };
  return { width: SIDE_MAX, height: SIDE_MAX };
}

/** libvips says in English what it met; what the sender can do is one of two things. */
function complaintAbout(error: unknown): Error {
  const reason = error instanceof Error ? error.message : '';
  return /pixel limit|too large|exceeds|timeout/i.test(reason)
    ? refusal(
        'too-large',
        'Gambar ini terlalu besar ukurannya. Kirim tangkapan layarnya (screenshot).',
        'too-large',
      )
    : refusal('broken', 'Gambar ini rusak atau terpotong. Kirim lagi, atau kirim tangkapan layarnya.');
}

import type { IncomingMessage } from 'node:http';
import { Transform, Writable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { refusal } from './refusals.js';

/** Encodings that are asked for; another one is refused. */
export const ENCODINGS = 'gzip, deflate, br';

/**
 * The body, decompressed. Counted on the wire and again as it inflates, so that neither an endless answer nor a bomb
 * of a few bytes holds more than `maxBytes` (plus one chunk) at a time. Throws `fetch.too-large` or `fetch.encoding`.
 */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw refusal('too-large');
  const inflate = inflater(response.headers['content-encoding']);
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const stages = inflate ? [response, atMost(maxBytes), inflate] : [response];
  await pipeline([...stages, atMost(maxBytes), sink], { signal });
  return Buffer.concat(chunks);
}

function inflater(encoding: string | undefined): Transform | null {
  switch ((encoding ?? 'identity').trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw refusal('encoding');
  }
}

function atMost(bytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      passed += chunk.length;
      if (passed > bytes) done(refusal('too-large'));
      else done(null, chunk);
    },
  });
}

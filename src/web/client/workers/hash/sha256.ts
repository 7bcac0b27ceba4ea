/**
 * SHA-256 (FIPS 180-4) of one short text, at once: `crypto.subtle` answers each hash by a promise, which costs a cheap
 * phone ten times the hash itself, and is missing where a portal is tried without https.
 */
const ROUNDS = 64;
const BLOCK = 64;

const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const K = Int32Array.from(primes(ROUNDS), (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

const W = new Int32Array(ROUNDS);

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
const at = (words: Int32Array, index: number): number => words[index] ?? 0;

function schedule(block: DataView): void {
  for (let i = 0; i < 16; i++) W[i] = block.getInt32(i * 4);
  for (let i = 16; i < ROUNDS; i++) {
    const [a, b] = [at(W, i - 15), at(W, i - 2)];
    const small0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const small1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    W[i] = (at(W, i - 16) + small0 + at(W, i - 7) + small1) | 0;
  }
}

/** One block into the state. The eight working words stay in plain variables: this loop is all of the work. */
function compress(state: Int32Array, block: DataView): void {
  schedule(block);
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let i = 0; i < ROUNDS; i++) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + big1 + ((e & f) ^ (~e & g)) + at(K, i) + at(W, i)) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (at(state, i) + word) | 0;
  });
}

/** The bytes with their end mark and their length in bits, in whole blocks. */
function padded(bytes: Uint8Array): DataView {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK);
  const whole = new Uint8Array(blocks * BLOCK);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 4, bytes.length * 8);
  return view;
}

/** The hash of a text in lower-case hexadecimal digits. */
export function sha256(text: string): string {
  const whole = padded(new TextEncoder().encode(text));
  const state = START.slice();
  for (let from = 0; from < whole.byteLength; from += BLOCK) {
    compress(state, new DataView(whole.buffer, from, BLOCK));
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

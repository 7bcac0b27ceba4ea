/** Crockford's base 32: no I, L, O and U, which are read as 1, 1, 0 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Record<string, string> = { I: '1', L: '1', O: '0' };

const LENGTH = 12;
const BASE = ALPHABET.length;

/**
 * The code that a card prints: the first 55 bits of the statement's hash, in eleven letters, and a twelfth that finds a
 * slip of the pen (Luhn's formula with 32 letters), so that nobody takes a slip for a forgery.
 */
export function codeOf(hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, 14)}`) >> 1n;
  let letters = '';
  for (let place = 1; place < LENGTH; place += 1) {
    letters = ALPHABET.charAt(Number(bits & 31n)) + letters;
    bits >>= 5n;
  }
  return letters + ALPHABET.charAt((BASE - (sum(letters, 2) % BASE)) % BASE);
}

/** Luhn modulo 32, from the right; the last letter counts `weight` times, the one before it the other way. */
function sum(letters: string, weight: 1 | 2): number {
  return Array.from(letters).reduceRight((total, letter, index) => {
    const fromRight = letters.length - 1 - index;
    const product = ALPHABET.indexOf(letter) * ((fromRight % 2 === 0) === (weight === 2) ? 2 : 1);
    return total + Math.floor(product / BASE) + (product % BASE);
  }, 0);
}

/** In groups of four, as it is printed. */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** A code as somebody typed it: whole, or what is wrong with it. */
export type TypedCode = { code: string } | { problem: 'empty' | 'letters' | 'length' | 'slip' };

/** Capitals or not, with or without dashes and spaces; O is read as 0, I and L as 1. */
export function readCode(typed: string): TypedCode {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.·_]/gu, '')
    .replace(/[ILO]/g, (letter) => LOOKALIKES[letter] ?? letter);
  if (code === '') return { problem: 'empty' };
  if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(code)) return { problem: 'letters' };
  if (code.length !== LENGTH) return { problem: 'length' };
  return sum(code, 1) % BASE === 0 ? { code } : { problem: 'slip' };
}

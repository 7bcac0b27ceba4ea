/**
 * The NIK has 16 digits: six for province, regency and district where it was first registered, six for the date of
 * birth (DDMMYY, 40 added to the day for women), four in sequence from 0001 (PP 37/2007, Pasal 37). The number
 * of a family card is built alike, with the day it was entered.
 */
const NIK =
  /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])(?!00)[0-8]\d(?!00)\d\d(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d\d(?!0000)\d{4}$/;

export const isNik = (digits: string): boolean => NIK.test(digits);

/** Prefixes and lengths that are in use: Visa, Mastercard (ISO/IEC 7812). */
const CARD = /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13})$/;

/** A number of a bank card: a prefix that is in use and the check digit of ISO/IEC 7812 (Luhn). */
export function isCard(digits: string): boolean {
  if (!CARD.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

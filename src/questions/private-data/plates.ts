import type { PrivateSpan } from './kinds.js';

/** Letters that say where a vehicle is registered; DH is Kupang and its regency, Timor and Rote, EB Flores, ED Sumba. */
const AREAS_OF_TWO =
  'AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB';
const AREAS_OF_ONE = 'A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z';

/** In capitals and with its last letters. Few digits between letters are a word (BP2MI) unless they stand apart. */
const WRITTEN_OUT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${AREAS_OF_TWO})(?:[ -]\\d{1,4}[ -]|\\d{3,4})|(?:${AREAS_OF_ONE})(?:[ -]\\d{3,4}[ -]|\\d{4}))[A-Z]{1,3}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** However it is written, where the word before says that it is one. */
const AFTER_ITS_NAME = new RegExp(
  `(?:plat|pelat|nopol|no\\.? ?pol|nomor polisi|tnkb)[^\\d\\n]{0,12}?(?<![\\p{L}\\p{N}])((?:${AREAS_OF_TWO}|${AREAS_OF_ONE})[ -]?\\d{1,4}(?:[ -]?[A-Z]{1,3})?)(?![\\p{L}\\p{N}])`,
  'giu',
);
/** What stands behind figures in a text all in capitals, and is no end of a plate. */
const UNITS = /\d[ -]?(?:KG|CM|KM|MM|GR|ML|M|L|JT|RB|HR|WIB|PS|GB|MB|TH|THN|DAN|DI|KE|YG|ADA|DAR|ORG)$/;

/** A plate stands at the end of what was found. */
const spanOf = (end: number, plate: string): PrivateSpan => ({
  kind: 'plate',
  start: end - plate.length,
  end,
});

/** Plates of vehicles. */
export function plateSpans(text: string): PrivateSpan[] {
  const written = [...text.matchAll(WRITTEN_OUT)].filter(([plate]) => !UNITS.test(plate));
  return [...written, ...text.matchAll(AFTER_ITS_NAME)].map(({ 0: found, 1: plate = found, index }) =>
    spanOf(index + found.length, plate),
  );
}

import fc from 'fast-check';
import { cleanText } from '../../src/common/index.js';
import { broken, form, json, query, segment } from '../fuzz-material.js';
import { drawing, SVG } from '../picture-material.js';

/** One request as it goes over the line. */
export interface Sent {
  type: string;
  body: BodyInit;
  /** The fields that reach the form's reader; null when the body is no body any more. */
  fields: Record<string, string> | null;
  /** What follows the address instead, where nothing is posted. */
  query?: string;
}

const PICTURE = await drawing(64, 48).png().toBuffer();
const FILES = [
  Buffer.alloc(0),
  Buffer.from('bukan gambar'),
  Buffer.from(SVG),
  PICTURE.subarray(0, 90),
  PICTURE,
];

/** Half of a pair is no character: whatever carries it over the line makes it U+FFFD. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

function decoded(body: string): Record<string, string> {
  const pairs = [...new URLSearchParams(body)];
  return Object.fromEntries(pairs);
}

const urlencoded = (names: readonly string[]): fc.Arbitrary<Sent> =>
  form(names).map(({ type, body }) => ({ type, body, fields: decoded(body) }));

interface Parts {
  fields: Record<string, string>;
  files: { bytes: Buffer<ArrayBuffer>; name: string }[];
}

const BOUNDARY = '----batas-kabashoax';

/** As a browser writes it, texts before files. */
function multipart({ fields, files }: Parts): Buffer<ArrayBuffer> {
  const quoted = (name: string): string =>
    whole(name).replace(/[\r\n"]/g, (mark) => encodeURIComponent(mark));
  const texts = Object.entries(fields).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${whole(value)}\r\n`,
  );
  const pictures = files.map(({ bytes, name }) =>
    Buffer.concat([
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="pictures"; filename="${quoted(name)}"\r\n` +
          'Content-Type: image/png\r\n\r\n',
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
  );
  return Buffer.concat([
    ...texts.map((text) => Buffer.from(text)),
    ...pictures,
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

function parts(names: readonly string[]): fc.Arbitrary<Parts> {
  return fc.record({
    fields: form(names).map(({ body }) => decoded(body)),
    files: fc.array(
      fc.record({
        bytes: fc.constantFrom(...FILES),
        name: fc.constantFrom('a.png', '', '../x\u0000.svg', 'ü.jpg', 'x'.repeat(400)),
      }),
      { maxLength: 5 },
    ),
  });
}

/** The parser takes no form with fields that are named like what every object has; no form of ours has any. */
const isOurs = (fields: Record<string, string>): boolean =>
  Object.keys(fields).every((name) => !(name in Object.prototype));

const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

const intact = (names: readonly string[]): fc.Arbitrary<Sent> =>
  parts(names).map((made) => ({
    type: MULTIPART,
    body: multipart(made),
    fields: isOurs(made.fields) ? made.fields : null,
  }));

/** Cut off, or with one byte changed: no form any more, or another one. */
const damaged = (names: readonly string[]): fc.Arbitrary<Sent> =>
  fc.tuple(parts(names), fc.nat(), fc.option(fc.nat(255))).map(([made, at, byte]) => {
    const bytes = multipart(made);
    const place = at % bytes.length;
    if (byte !== null) bytes[place] = byte;
    return {
      type: MULTIPART,
      body: byte === null ? bytes.subarray(0, place) : bytes,
      fields: null,
    };
  });

/** Some fields as they should be: with none of them most requests end at the first complaint. */
type Good = Record<string, string>;

function withGood(names: readonly string[], good: Good): fc.Arbitrary<Record<string, string>> {
  return fc
    .tuple(urlencoded(names), fc.subarray(Object.entries(good)))
    .map(([{ fields }, pairs]) => ({ ...fields, ...Object.fromEntries(pairs) }));
}

const posted = (names: readonly string[], good: Good): fc.Arbitrary<Sent> =>
  withGood(names, good).map((fields) => ({
    ...{ type: 'application/x-www-form-urlencoded', fields },
    body: new URLSearchParams(fields).toString(),
  }));

const programs = (names: readonly string[]): fc.Arbitrary<Sent> =>
  json(names).map((sent) => ({ ...sent, fields: null }));

const goodPrograms = (names: readonly string[], good: Good): fc.Arbitrary<Sent> =>
  withGood(names, good).map((fields) => ({
    ...{ type: 'application/json', body: JSON.stringify(fields), fields: null },
  }));

const asked = (names: readonly string[], good: Good): fc.Arbitrary<Sent> =>
  fc
    .oneof(
      query(names),
      withGood(names, good).map((fields) => new URLSearchParams(fields).toString().slice(0, 8_000)),
    )
    .map((typed) => ({ type: '', body: '', fields: null, query: `?${typed}` }));

const addresses: fc.Arbitrary<Sent> = segment.map((last) => ({
  ...{ type: '', body: '', fields: null },
  query: `/${last}`,
}));

export type Kind = 'form' | 'upload' | 'json' | 'query' | 'address';

/** What is sent to a form: mostly readable with unfit values, now and then no body at all. */
export function requests(names: readonly string[], kind: Kind, good: Good): fc.Arbitrary<Sent> {
  if (kind === 'query') return asked(names, good);
  if (kind === 'address') return addresses;
  const plain = [
    { weight: 4, arbitrary: kind === 'json' ? programs(names) : urlencoded(names) },
    { weight: 4, arbitrary: kind === 'json' ? goodPrograms(names, good) : posted(names, good) },
    { weight: 1, arbitrary: broken.map((sent) => ({ ...sent, fields: null })) },
  ];
  const files = [
    { weight: 6, arbitrary: intact(names) },
    { weight: 2, arbitrary: damaged(names) },
  ];
  return fc.oneof(...plain, ...(kind === 'upload' ? files : []));
}

/** A typed text as a page shows it again. */
export const shownAs = (typed: string): string => cleanText(whole(typed).replaceAll('\u0000', ''));

const UNESCAPED: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};

/** What a page says, with its escapes undone. */
export const said = (html: string): string =>
  html.replace(/&(?:quot|#39|amp|lt|gt);/g, (mark) => UNESCAPED[mark] ?? mark);

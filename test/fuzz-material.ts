import fc from 'fast-check';

/** Texts that broke something somewhere: quotes and patterns of SQL, halves of characters, other scripts, dates, sizes. */
const NASTY = [
  ...['', 'a', 'abcde', ' '.repeat(100), '\u0000', 'a\u0000b', '\ud800', '\udfff x@y.id', '\uffff\ufffe'],
  ...[
    `%_\\%'";--`,
    "' or 1=1 --",
    'a:*b & !',
    '& | ! ( ) : * <->',
    '\\',
    '\\u0000',
    '{{7*7}}',
    '\r\nSet-Cookie: a=b',
  ],
  ...[
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    'http://[::1',
    'http://a',
    'a@b.co',
    '//evil.example',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN'],
  ...['1e9', '-1', '0', '1.5', '0x10', '٣', '2147483648', '9'.repeat(40)],
  ...[
    '2026-02-30',
    '2026-13-01',
    '0000-01-01',
    '9999-12-31',
    '2026-01-01T00:00:00Z',
    'SALAH',
    'salah',
    'spam',
  ],
  ...[
    '😀'.repeat(50),
    '﷽'.repeat(100),
    '\u202e kanan',
    'x'.repeat(5_001),
    `https://x.id/${'z'.repeat(3_000)}`,
  ],
  ...['kirim', 'tanya', 'ini', 'ya', 'fabricated', 'media'],
];

const WRONG_TYPE = [null, true, 0, -1, 1e308, [], [[]], {}, { a: 1 }, [null], ['x', ['y']], { length: 1 }];

const text = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NASTY) }, fc.string({ unit: 'binary' }));
const anything = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.constantFrom(...WRONG_TYPE),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Some of the fields with unfit values, and now and then one that nobody asked for. */
const fields = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...names) }, text), value, {
    maxKeys: names.length,
    noNullPrototype: true,
  });

const encode = (value: string): string => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
const urlencoded = (given: Record<string, string>): string =>
  Object.entries(given)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');

/** Bodies that are no body: cut off, not UTF-8, endless, or nested without end. */
const BROKEN: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  ...[
    '',
    '{',
    '[]',
    'null',
    '"x"',
    '1',
    '{"text":"abc',
    '{"text":"halo semua","text":1}',
    '\ufeff{"text":"halo"}',
  ],
  ...[
    '{"__proto__":{"text":"x"},"text":"halo dunia"}',
    '{"constructor":{"prototype":1}}',
    'text=%',
    'text=%FF%FE',
  ],
  ...['text[]=a', 'text=a&text=b', '&&&', '='.repeat(9), Array(3_000).fill('a=b').join('&')],
  ...['['.repeat(20_000) + ']'.repeat(20_000), `{"text":${'['.repeat(9_000)}1${']'.repeat(9_000)}}`],
  Uint8Array.from([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x7d]),
  `{"text":"${'a'.repeat(1_100_000)}"}`,
];

const TYPES = [
  ...['application/json', 'application/json; charset=utf-16', 'text/plain', 'application/xml', 'a/b; c'],
  ...['application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x'],
];

export const json = (names: readonly string[]) =>
  fields(names, anything).map((body) => ({ type: 'application/json', body: JSON.stringify(body) }));

export const form = (names: readonly string[]) =>
  fields(names, text).map((body) => ({ type: 'application/x-www-form-urlencoded', body: urlencoded(body) }));

export const broken = fc.record({ type: fc.constantFrom(...TYPES), body: fc.constantFrom(...BROKEN) });

/** A query of up to 8,000 characters, some of them not percent-encoded as they should be. */
export const query = (names: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fields(names, text).map((given) => urlencoded(given).slice(0, 8_000)) },
    fc.constantFrom(
      ...['q=%FF', 'q=%00', 'q=%', '%', 'q[]=1', 'q[a]=b', 'q=1&q=2', '__proto__[q]=1', 'page=1&page=2'],
    ),
  );

/** Last part of an address. */
export const segment = fc.oneof(
  text.map((value) => encode(value).slice(0, 400)),
  fc.constantFrom(...['%00', '%FF', '%', '..%2f..', '%2e%2e', '%ED%A0%80', ';a', 'x'.repeat(400)]),
);

import { ANSWER_VERDICTS, KINDS, SOURCE_TYPES } from '../../../archive/index.js';
import { KELURAHAN } from '../../../common/index.js';
import { words } from '../../words/index.js';

const text = { type: 'string' };
const filled = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'] };
const address = { type: 'string', format: 'uri' };
const addressOrNull = { type: ['string', 'null'], format: 'uri' };
const moment = { type: 'string', format: 'date-time' };
const momentOrNull = { type: ['string', 'null'], format: 'date-time' };
const positive = { type: 'integer', minimum: 1 };
const slug = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const verdict = { enum: ANSWER_VERDICTS };
const kind = { enum: [...KINDS, null] };

/** An object with all of these and nothing else. */
const whole = (properties: Record<string, object>) => ({
  ...{ type: 'object', properties, required: Object.keys(properties), additionalProperties: false },
});

const source = whole({
  number: positive,
  type: { enum: SOURCE_TYPES },
  publisher: filled,
  title: filled,
  url: addressOrNull,
  quote: textOrNull,
  observedAt: momentOrNull,
  capturedAt: momentOrNull,
  capturedSha256: { type: ['string', 'null'], pattern: '^[0-9a-f]{64}$' },
});

const inquiry = whole({ agency: filled, askedAt: moment, dueAt: moment, repliedAt: momentOrNull });

const revision = whole({ revision: positive, publishedAt: moment, verdict, changeNote: textOrNull });

const withdrawal = whole({ revision: positive, withdrawnAt: moment, reason: filled });

/** Each property with what the page says of its column. */
function described(properties: Record<string, object>): Record<string, object> {
  const said: Record<string, string> = words('id').openData.column['jawaban.csv'];
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      said[name] === undefined ? property : { ...property, description: said[name] },
    ]),
  );
}

const standing = () =>
  whole(
    described({
      status: { enum: ['published', 'corrected'] },
      ...{ slug, url: address, title: filled, claim: filled, verdict, kind, scam: { type: 'boolean' } },
      ...{ summary: filled, explanation: text },
      topics: { type: 'array', items: filled, uniqueItems: true },
      kelurahan: { type: 'array', items: { enum: KELURAHAN }, uniqueItems: true },
      ...{ firstPublishedAt: moment, changedAt: moment, revision: positive, changeNote: textOrNull },
      sources: { type: 'array', items: source },
      inquiries: { type: 'array', items: inquiry },
      revisions: { type: 'array', items: revision, minItems: 1 },
      withdrawals: { type: 'array', items: withdrawal },
    }),
  );

const withdrawn = () =>
  whole({ status: { const: 'withdrawn' }, slug, url: address, changedAt: moment, withdrawnReason: filled });

/** What one line of jawaban.jsonl is, as JSON Schema (2020-12); `address` is its own. */
export const answerSchema = (address: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address,
  title: words('id').openData.name,
  description: words('id').openData.file['jawaban.jsonl'],
  oneOf: [standing(), withdrawn()],
});

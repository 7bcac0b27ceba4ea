import { createHash } from 'node:crypto';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { cleanText, KELURAHAN, type Kelurahan } from '../../common/index.js';
import { isDay, startOfDay } from '../dto/day.js';
import type { AnswerContent } from '../answer.js';
import { SOURCE_TYPES, type SourceType } from '../source-type.js';
import { stripLabel } from '../title-label.js';
import { ANSWER_VERDICTS, KINDS, kindFits, kindRule, type AnswerVerdict, type Kind } from '../verdict.js';

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\S*$/i;

/** A day is midnight in WITA; anything else must be a moment in ISO 8601. */
const Moment = () =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    if (isDay(value)) return startOfDay(value);
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : value;
  });

export class RecordPublisher {
  @IsString() @Length(1, 200) name!: string;
  @IsOptional() @Matches(WEB_ADDRESS) url: string | null = null;
}

export class RecordSource {
  @IsIn(SOURCE_TYPES) type!: SourceType;
  @IsString() @Length(1, 300) publisher!: string;
  @IsString() @Length(1, 500) title!: string;
  @IsOptional() @Matches(WEB_ADDRESS) @MaxLength(2000) url: string | null = null;
  @IsOptional() @IsString() @Length(1, 4000) quote: string | null = null;
  @IsOptional() @Moment() @IsDate() observedAt: Date | null = null;
}

/** One answer of another publisher, as docs/impor.md describes it. */
export class CanonicalRecord {
  @IsString() @Length(1, 500) externalId!: string;
  @IsString() @Length(1, 300) title!: string;
  @IsString() @Length(1, 2000) claim!: string;
  @IsIn(ANSWER_VERDICTS) verdict!: AnswerVerdict;
  @IsOptional() @IsIn(KINDS) kind: Kind | null = null;
  @IsBoolean() scam = false;
  @IsString() @Length(1, 4000) summary!: string;
  /** Markdown. */
  @IsString() @MaxLength(100_000) explanation = '';
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RecordSource)
  sources: RecordSource[] = [];
  @Moment() @IsDate() publishedAt!: Date;
  @Matches(WEB_ADDRESS) @MaxLength(2000) originUrl!: string;
  @IsDefined() @ValidateNested() @Type(() => RecordPublisher) publisher!: RecordPublisher;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 80, { each: true }) topics: string[] = [];
  @IsArray() @ArrayMaxSize(KELURAHAN.length) @IsIn(KELURAHAN, { each: true }) kelurahan: Kelurahan[] = [];
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(20_000, { each: true })
  circulatingTexts: string[] = [];
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(WEB_ADDRESS, { each: true })
  @MaxLength(2000, { each: true })
  circulatingLinks: string[] = [];
}

export type Parsed = { record: CanonicalRecord } | { reason: string };

/** Checks a value against the canonical record; a reason names every field that is wrong. */
export function parseRecord(value: unknown): Parsed {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { reason: 'bukan objek JSON' };
  const record = plainToInstance(CanonicalRecord, readied(value), { exposeDefaultValues: true });
  const wrong = validateSync(record, { whitelist: true, forbidUnknownValues: true }).flatMap(complaints);
  if (wrong.length > 0) return { reason: wrong.join('; ') };
  if (kindFits(record.verdict, record.kind)) return { record };
  const rule = kindRule(record.verdict) === 'required' ? 'wajib' : 'tidak boleh ada';
  return { reason: `kind: ${rule} untuk ${record.verdict}` };
}

/** Clean texts, no label in title and claim; a publisher may be a bare name, and without a claim the title is one. */
function readied(value: object): Record<string, unknown> {
  const plain = withoutNulls(tidy(value));
  const { publisher, title, claim } = plain;
  const bare = typeof title === 'string' ? stripLabel(title) : title;
  return {
    ...plain,
    title: bare,
    claim: typeof claim === 'string' ? stripLabel(claim) : (claim ?? bare),
    publisher: typeof publisher === 'string' ? { name: publisher } : publisher,
  };
}

/** What a revision says of a record. */
export function contentOf(record: CanonicalRecord): AnswerContent & { circulatingLinks: string[] } {
  const { title, claim, verdict, kind, scam, summary, explanation, topics, kelurahan, sources } = record;
  const { circulatingTexts, circulatingLinks } = record;
  const said = { title, claim, verdict, kind, scam, summary, explanation };
  return { ...said, topics, kelurahan, sources, circulatingTexts, circulatingLinks };
}

/** The same for two records that say the same, whatever order their fields came in. */
export function recordHash(record: CanonicalRecord): string {
  const { externalId, title, claim, verdict, kind, scam, summary, explanation, sources } = record;
  const { publishedAt, originUrl, topics, kelurahan, circulatingTexts, circulatingLinks } = record;
  const said = [externalId, title, claim, verdict, kind, scam, summary, explanation];
  const shown = sources.map((s) => [s.type, s.publisher, s.title, s.url, s.quote, s.observedAt]);
  const about = [[...new Set(topics)].sort(), [...new Set(kelurahan)].sort()];
  const rest = [publishedAt, originUrl, ...about, circulatingTexts, circulatingLinks];
  return createHash('sha256')
    .update(JSON.stringify([said, shown, rest]))
    .digest('hex');
}

/** Every text as it may be stored. */
function tidy(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return withoutNulls(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner)])));
}

/** `null` and the empty text say nothing: the field counts as absent. */
function withoutNulls(value: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, inner]) => inner !== null && inner !== ''),
  );
}

function complaints({ property, value, constraints, children }: ValidationError): string[] {
  const own = Object.keys(constraints ?? {});
  const inner = (children ?? []).flatMap(complaints).map((text) => `${property}.${text}`);
  if (own.length === 0) return inner;
  if (value === undefined || value === null) return [`${property}: wajib diisi`];
  return [`${property}: ${own.map((name) => SAID[name] ?? name).join(', ')}`];
}

/** class-validator's names of what is wrong, as an operator reads them. */
const SAID: Readonly<Record<string, string>> = {
  isString: 'bukan teks',
  isLength: 'kosong atau terlalu panjang',
  maxLength: 'terlalu panjang',
  isIn: 'tidak dikenal',
  isDate: 'bukan tanggal',
  matches: 'bukan alamat http(s)',
  isBoolean: 'bukan ya/tidak',
  isArray: 'bukan daftar',
  arrayMaxSize: 'terlalu banyak',
  nestedValidation: 'bukan objek',
};

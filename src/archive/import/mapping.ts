import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { AppError } from '../../common/index.js';
import { SOURCE_TYPES, type SourceType } from '../source-type.js';
import { ANSWER_VERDICTS, KINDS, type AnswerVerdict, type Kind } from '../verdict.js';
import { RecordPublisher } from './canonical-record.js';

/** In a mapping, `"kolom"` is short for `{columns: ["kolom"]}`, and a list means: the first of these that says something. */
function spelledOut(value: unknown): unknown {
  if (typeof value === 'string') return { columns: [value] };
  if (Array.isArray(value)) return { first: value.map(spelledOut) };
  return value;
}
const Short = () =>
  Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => {
    const value = spelledOut(obj[key]);
    return value === undefined ? undefined : plainToInstance(TextRule, value, { exposeDefaultValues: true });
  });

/** How one text is made of a row's columns. */
export class TextRule {
  /** These columns, joined; empty ones are left out. */
  @IsOptional() @IsString({ each: true }) columns?: string[];
  @IsString() join = '\n\n';
  @IsOptional() @IsString() constant?: string;
  /** The first of these rules that gives a text. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    Array.isArray(value)
      ? value.map((rule) => plainToInstance(TextRule, spelledOut(rule), { exposeDefaultValues: true }))
      : value,
  )
  @ValidateNested({ each: true })
  first?: TextRule[];
  /** Regular expression (flags s, i, u): its first group, or the whole match, is the text; no match gives none. */
  @IsOptional() @IsString() match?: string;
  /** The text is the end of an address: hyphens become blanks. */
  @IsBoolean() unslug = false;
  /** Columns where the words are spelled properly, to give capitals back to an unslugged text. */
  @IsOptional() @IsString({ each: true }) spellingFrom?: string[];
}

export class DateRule {
  @IsArray() @IsString({ each: true }) columns!: string[];
  /** Such as `yyyy-MM-dd`, `dd/MM/yyyy`, `d MMMM yyyy HH:mm`; times are WITA. */
  @IsArray() @IsString({ each: true }) formats!: string[];
}

export class LabelMeaning {
  @IsIn(ANSWER_VERDICTS) verdict!: AnswerVerdict;
  @IsBoolean() scam = false;
  /** For labels that name a kind themselves. */
  @IsOptional() @IsIn(KINDS) kind?: Kind;
}

export class VerdictRule {
  @IsArray() @IsString({ each: true }) columns!: string[];
  /** What each label means; written in any case. */
  @IsObject()
  @Transform(({ value }: { value: unknown }) => labelTable(value))
  @ValidateNested({ each: true })
  labels!: Map<string, LabelMeaning>;
}

export class KindPattern {
  @IsString() match!: string;
  @IsIn(KINDS) kind!: Kind;
}

export class KindRuleOfColumns {
  /** Read in this order; the first column with a pattern in it decides. */
  @IsArray() @IsString({ each: true }) columns!: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => KindPattern) patterns!: KindPattern[];
}

/** Addresses in columns; `split` is a regular expression between them. */
export class LinksRule {
  @IsArray() @IsString({ each: true }) columns!: string[];
  @IsString() split = '\\s+';
  /** Addresses in these columns are not repeated here. */
  @IsString({ each: true }) except: string[] = [];
  @IsIn(SOURCE_TYPES) type: SourceType = 'article';
  @IsOptional() @IsString() @Length(1, 300) title?: string;
}

/** How the rows of a CSV file become canonical records. */
export class Mapping {
  @IsString() @Length(1, 1) delimiter = ',';
  /** A name that TextDecoder knows, such as `utf-8` or `windows-1252`; a byte-order mark is skipped. */
  @IsString() encoding = 'utf-8';
  @ValidateNested() @Type(() => RecordPublisher) publisher!: RecordPublisher;
  @Short() @ValidateNested() externalId!: TextRule;
  @Short() @ValidateNested() title!: TextRule;
  @IsOptional() @Short() @ValidateNested() claim?: TextRule;
  @Short() @ValidateNested() summary!: TextRule;
  @IsOptional() @Short() @ValidateNested() explanation?: TextRule;
  /** True when the explanation is Markdown already; otherwise it is shown as it stands. */
  @IsBoolean() explanationIsMarkdown = false;
  @Short() @ValidateNested() originUrl!: TextRule;
  @ValidateNested() @Type(() => DateRule) publishedAt!: DateRule;
  @ValidateNested() @Type(() => VerdictRule) verdict!: VerdictRule;
  @IsOptional() @ValidateNested() @Type(() => KindRuleOfColumns) kind?: KindRuleOfColumns;
  @IsOptional() @Short() @ValidateNested() topics?: TextRule;
  /** Each of these columns is one text as it circulated. */
  @IsString({ each: true }) circulatingTexts: string[] = [];
  @IsOptional() @ValidateNested() @Type(() => LinksRule) circulatingLinks?: LinksRule;
  @IsArray() @ValidateNested({ each: true }) @Type(() => LinksRule) sources: LinksRule[] = [];
}

function labelTable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Map(
    Object.entries(value).map(([label, meaning]) => [
      label.trim().toUpperCase(),
      plainToInstance(LabelMeaning, meaning, { exposeDefaultValues: true }),
    ]),
  );
}

/** Reads a mapping; says which of its parts are wrong. */
export function parseMapping(json: string): Mapping {
  const mapping = plainToInstance(Mapping, parsed(json), { exposeDefaultValues: true });
  if (!(mapping instanceof Mapping))
    throw new AppError('invalid', 'mapping.invalid', 'Pemetaan bukan objek JSON.');
  const wrong = validateSync(mapping, { whitelist: true, forbidNonWhitelisted: true }).flatMap(places);
  if (wrong.length > 0) {
    throw new AppError('invalid', 'mapping.invalid', `Pemetaan tidak sah: ${wrong.join(', ')}`);
  }
  return mapping;
}

function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AppError('invalid', 'mapping.invalid', 'Pemetaan bukan JSON yang sah.');
}

function places({ property, children }: ValidationError): string[] {
  const inner = (children ?? []).flatMap(places);
  return inner.length === 0 ? [property] : inner.map((place) => `${property}.${place}`);
}

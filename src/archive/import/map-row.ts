import { asMarkdown } from '../markdown.js';
import { kindRule, type Kind } from '../verdict.js';
import { readDate } from './dates.js';
import type {
  DateRule,
  KindRuleOfColumns,
  LabelMeaning,
  LinksRule,
  Mapping,
  TextRule,
  VerdictRule,
} from './mapping.js';

export type Row = Readonly<Record<string, string>>;

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\S*$/i;
const MAX_TITLE = 120;

/** A row as a canonical record that has still to be checked, or the reason why it cannot be one. */
export function mapRow(row: Row, mapping: Mapping): { value: Record<string, unknown> } | { reason: string } {
  const label = readLabel(row, mapping.verdict);
  if ('reason' in label) return label;
  const explanation = text(row, mapping.explanation);
  return {
    value: {
      externalId: text(row, mapping.externalId),
      title: text(row, mapping.title),
      claim: text(row, mapping.claim),
      verdict: label.meaning.verdict,
      kind: readKind(row, label.meaning, mapping.kind),
      scam: label.meaning.scam,
      summary: text(row, mapping.summary),
      explanation: mapping.explanationIsMarkdown ? explanation : asMarkdown(explanation),
      sources: mapping.sources.flatMap((rule) => readSources(row, rule)),
      publishedAt: readMoment(row, mapping.publishedAt),
      originUrl: text(row, mapping.originUrl),
      publisher: { name: mapping.publisher.name, url: mapping.publisher.url },
      topics: [text(row, mapping.topics)].filter((topic) => topic !== ''),
      circulatingTexts: mapping.circulatingTexts.map((name) => cell(row, name)).filter((said) => said !== ''),
      circulatingLinks: mapping.circulatingLinks === undefined ? [] : links(row, mapping.circulatingLinks),
    },
  };
}

/** Every column that a mapping reads, to compare with a file's header. */
export function columnsOf(mapping: Mapping): string[] {
  const { externalId, title, claim, summary, explanation, originUrl, topics } = mapping;
  const rules = [externalId, title, claim, summary, explanation, originUrl, topics];
  const others = [
    mapping.publishedAt,
    mapping.verdict,
    mapping.kind,
    mapping.circulatingLinks,
    ...mapping.sources,
  ];
  return [
    ...rules.flatMap((rule) => (rule === undefined ? [] : columnsOfText(rule))),
    ...others.flatMap((rule) => rule?.columns ?? []),
    ...mapping.sources.flatMap(({ except }) => except),
    ...mapping.circulatingTexts,
  ];
}

function columnsOfText({ columns = [], first = [], spellingFrom = [] }: TextRule): string[] {
  return [...columns, ...spellingFrom, ...first.flatMap(columnsOfText)];
}

const cell = (row: Row, name: string): string => (row[name] ?? '').trim();

function text(row: Row, rule: TextRule | undefined): string {
  if (rule === undefined) return '';
  const whole = rule.constant ?? firstText(row, rule) ?? joined(row, rule);
  const matched = rule.match === undefined ? whole : firstMatch(whole, rule.match);
  return rule.unslug ? unslugged(matched, row, rule.spellingFrom ?? []) : matched;
}

function firstText(row: Row, { first }: TextRule): string | undefined {
  return (
    first?.map((rule) => text(row, rule)).find((found) => found !== '') ??
    (first === undefined ? undefined : '')
  );
}

const joined = (row: Row, { columns = [], join }: TextRule): string =>
  columns
    .map((name) => cell(row, name))
    .filter((part) => part !== '')
    .join(join);

function firstMatch(whole: string, pattern: string): string {
  const found = new RegExp(pattern, 'siu').exec(whole);
  return (found?.[1] ?? found?.[0] ?? '').trim();
}

/** `jokowi-resmi-jadi` → `Jokowi resmi jadi`, each word spelled as the row's own prose mostly spells it. */
function unslugged(slug: string, row: Row, spellingFrom: string[]): string {
  const spellings = new Map<string, Map<string, number>>();
  for (const word of spellingFrom.flatMap((name) => cell(row, name).match(/[\p{L}\p{N}]+/gu) ?? [])) {
    const known = spellings.get(word.toLowerCase()) ?? new Map<string, number>();
    spellings.set(word.toLowerCase(), known.set(word, (known.get(word) ?? 0) + 1));
  }
  const spelled = slug.split('-').map((word) => {
    const [best] = [...(spellings.get(word) ?? [])].sort((a, b) => b[1] - a[1]);
    return best?.[0] ?? word;
  });
  const sentence = spelled.join(' ').trim();
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function readLabel(
  row: Row,
  { columns, labels }: VerdictRule,
): { meaning: LabelMeaning } | { reason: string } {
  const written = columns.map((name) => cell(row, name)).find((label) => label !== '');
  if (written === undefined) {
    const empty = Object.values(row).filter((value) => value.trim() !== '').length <= 1;
    return { reason: empty ? 'baris kosong: hanya satu kolom terisi' : 'verdict: label kosong' };
  }
  const meaning = labels.get(written.toUpperCase());
  return meaning === undefined ? { reason: `verdict: label "${written}" tidak dikenal` } : { meaning };
}

function readKind(
  row: Row,
  { verdict, kind }: LabelMeaning,
  rule: KindRuleOfColumns | undefined,
): Kind | null {
  if (kindRule(verdict) === 'forbidden') return null;
  if (kind !== undefined) return kind;
  for (const name of rule?.columns ?? []) {
    const found = rule?.patterns.find(({ match }) => new RegExp(match, 'siu').test(cell(row, name)));
    if (found !== undefined) return found.kind;
  }
  return null;
}

function readMoment(row: Row, { columns, formats }: DateRule): Date | string {
  for (const written of columns.map((name) => cell(row, name)).filter((value) => value !== '')) {
    for (const format of formats) {
      const moment = readDate(written, format);
      if (moment !== null) return moment;
    }
    return written;
  }
  return '';
}

function links(row: Row, { columns, split, except }: LinksRule): string[] {
  const separator = new RegExp(split, 'u');
  const listed = (names: string[]) => names.flatMap((name) => cell(row, name).split(separator));
  const left = new Set(listed(except).map((link) => link.trim()));
  const found = listed(columns).map((link) => link.trim());
  return [...new Set(found)].filter(
    (link) => WEB_ADDRESS.test(link) && URL.canParse(link) && !left.has(link),
  );
}

function readSources(row: Row, rule: LinksRule): Record<string, unknown>[] {
  return links(row, rule).map((link) => {
    const { hostname, pathname } = new URL(link);
    const title = rule.title ?? `${hostname}${pathname}`.replace(/\/$/, '').slice(0, MAX_TITLE);
    return { type: rule.type, publisher: hostname.replace(/^www\./, ''), title, url: link };
  });
}

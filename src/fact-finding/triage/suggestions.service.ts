import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ArchiveService, type AnswerItem } from '../../archive/index.js';
import { PictureExaminer } from '../../attachments/index.js';
import { MatchingService, type Alike, type AlikeReason } from '../../matching/index.js';
import { OPEN, type CaseStatus } from '../case-status.js';

/** Why something is suggested, and how likely it is about the same (0 to 1). */
export interface Likeness {
  score: number;
  reasons: AlikeReason[];
  /** Words that both have. */
  shared: string[];
}

export interface SuggestedAnswer extends Likeness {
  answer: AnswerItem;
}

export interface SuggestedCase extends Likeness {
  id: string;
  number: number;
  claim: string;
  status: CaseStatus;
  demand: number;
  holderName: string | null;
}

/** What resembles a case. */
export interface Suggestions {
  answers: SuggestedAnswer[];
  cases: SuggestedCase[];
}

interface Stored extends Likeness {
  kind: 'answer' | 'case';
  targetId: string;
}

/** What a case says and shows: the claim, and the question it was opened for. */
interface Subject {
  claim: string;
  text: string;
  links: string[];
  pictures: string[];
}

const MOST = 5;
/** Letters by which a text is known again. */
const BEGINNING = 60;

const SUBJECT = `
  select c.claim, coalesce(q.text, '') as text, coalesce(q.links, '{}') as links,
    array(select a.attachment_id from question_attachments a
          where a.question_id = q.id and a.message = 0 order by a.position) as pictures
  from cases c left join lateral (
    select * from questions where case_id = c.id and status = 'linked' order by id limit 1) q on true
  where c.id = $1 and c.status = any($2)`;

/** Published answers and open cases like a case: looked for by a job, so that the page only reads them. */
@Injectable()
export class CaseSuggestions {
  constructor(
    private readonly db: DataSource,
    private readonly matching: MatchingService,
    private readonly examiner: PictureExaminer,
    private readonly archive: ArchiveService,
  ) {}

  /** Looks anew; a case that has ended keeps what was found last. */
  async renew(tx: EntityManager, caseId: string): Promise<void> {
    const [subject] = await tx.query<Subject[]>(SUBJECT, [caseId, OPEN]);
    if (!subject) return;
    const found = await this.look(tx, caseId, subject);
    await tx.query(`select from cases where id = $1 for update`, [caseId]);
    await tx.query(`delete from case_suggestions where case_id = $1`, [caseId]);
    for (const { kind, targetId, score, reasons, shared } of found)
      await tx.query(
        `insert into case_suggestions (case_id, kind, target_id, score, reasons, shared) values ($1, $2, $3, $4, $5, $6)`,
        [caseId, kind, targetId, score, reasons, shared],
      );
  }

  /** What was found, likeliest first; what has been withdrawn or has ended meanwhile is left out. */
  async of(caseId: string): Promise<Suggestions> {
    const rows = await this.db.query<Stored[]>(
      `select kind, target_id as "targetId", score, reasons, shared from case_suggestions
       where case_id = $1 order by score desc, target_id`,
      [caseId],
    );
    const [answers, cases] = await Promise.all([
      this.archive.byIds(idsOf(rows, 'answer')),
      this.db.query<Omit<SuggestedCase, keyof Likeness>[]>(
        `select c.id, c.number, c.claim, c.status, c.demand, s.name as "holderName"
         from cases c left join staff s on s.id = c.lease_holder and c.lease_until > now()
         where c.id = any($1::uuid[]) and c.status = any($2)`,
        [idsOf(rows, 'case'), OPEN],
      ),
    ]);
    return {
      answers: rows.flatMap((row) =>
        answers.filter(({ id }) => id === row.targetId).map((answer) => ({ ...likenessOf(row), answer })),
      ),
      cases: rows.flatMap((row) =>
        cases.filter(({ id }) => id === row.targetId).map((each) => ({ ...likenessOf(row), ...each })),
      ),
    };
  }

  private async look(tx: EntityManager, caseId: string, subject: Subject): Promise<Stored[]> {
    const { claim, text, links } = subject;
    const pictures = await this.examiner.examineIn(tx, subject.pictures);
    const asked = { text: saidOnce(claim, text), links, pictures };
    const answers = await this.matching.alike(tx, { collection: 'answers', ...asked }, MOST);
    const cases = await this.matching.alike(tx, { collection: 'cases', ...asked }, 3 * MOST);
    return [
      ...answers.map((each) => stored('answer', each)),
      ...(await this.living(tx, caseId, cases)).slice(0, MOST),
    ];
  }

  /** Cases that are open, each once: what was merged leads to where it lives on. Words stand in both claims. */
  private async living(tx: EntityManager, caseId: string, found: readonly Alike[]): Promise<Stored[]> {
    const rows = await tx.query<{ id: string; foundId: string; claim: string }[]>(
      `select c.id, f.id as "foundId", c.claim from unnest($1::uuid[]) f (id)
       join cases c on c.id = living_case(f.id) where c.status = any($2) and c.id <> $3`,
      [found.map(({ id }) => id), OPEN, caseId],
    );
    const best = new Map<string, Stored>();
    for (const each of found) {
      const row = rows.find(({ foundId }) => foundId === each.id);
      if (!row || best.has(row.id)) continue;
      const claim = row.claim.toLowerCase();
      const shared = each.shared.filter((word) => claim.includes(word));
      best.set(row.id, stored('case', { ...each, id: row.id, shared }));
    }
    return [...best.values()];
  }
}

/** A claim that nobody has put into words yet is the beginning of the question; said twice it would weigh double. */
function saidOnce(claim: string, text: string): string {
  const [short, long] = [claim, text].map((each) => each.replace(/\s+/g, ' ').trim());
  return long?.startsWith(short?.slice(0, BEGINNING) ?? '') ? text : [claim, text].filter(Boolean).join('\n');
}

const stored = (kind: Stored['kind'], { id, score, reasons, shared }: Alike): Stored => ({
  ...{ kind, targetId: id, score, reasons, shared },
});

const likenessOf = ({ score, reasons, shared }: Stored): Likeness => ({ score, reasons, shared });

const idsOf = (rows: readonly Stored[], kind: Stored['kind']): string[] =>
  rows.filter((row) => row.kind === kind).map(({ targetId }) => targetId);

import type { EntityManager } from 'typeorm';
import type { Kelurahan } from '../common/index.js';
import type { Origin } from './answer.js';

/** What an answer is about, for whoever follows a topic or a place. */
export interface AnswerSubject {
  origin: Origin;
  /** The current one; 0 when the answer is withdrawn. */
  revision: number;
  /** The newest revision that was ever taken down; 0 when none was. */
  takenDown: number;
  /** In small letters. */
  topics: string[];
  kelurahan: Kelurahan[];
}

/** More topics than anybody reads through. */
const TOPICS_MOST = 60;

/** What an answer is about, withdrawn ones included: who was told of one is told of its end. */
export async function subjectOf(tx: EntityManager, answerId: string): Promise<AnswerSubject | null> {
  const [row] = await tx.query<AnswerSubject[]>(
    `select a.origin, case when a.withdrawn_at is null then a.current_revision else 0 end as revision, a.taken_down as "takenDown",
       array(select lower(topic) from answer_topics where answer_id = a.id) as topics, r.kelurahan
     from answers a join answer_revisions r on r.answer_id = a.id and r.revision = a.current_revision
     where a.id = $1`,
    [answerId],
  );
  return row ?? null;
}

/** The topics of visible answers in small letters, those with the most answers first. */
export async function topicsInUse(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ topic: string }[]>(
    `select lower(t.topic) as topic from answer_topics t join visible_answers v on v.id = t.answer_id
     group by 1 order by count(*) desc, 1 limit ${TOPICS_MOST}`,
  );
  return rows.map(({ topic }) => topic);
}

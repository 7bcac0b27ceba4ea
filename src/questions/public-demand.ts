import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What is told: the highest step that is reached. One person more or less is not to be seen. */
const STEPS = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000] as const;
const MOST = 10_000;

/** That residents asked, and how many at least; null: fewer than the first step. */
export interface Demand {
  fewest: number | null;
}

/** How many have asked about what was answered, for everybody to read. */
@Injectable()
export class PublicDemand {
  constructor(private readonly db: DataSource) {}

  /** Null: nobody has asked. Taps on "I received this too" count, as they do at the desk. */
  async ofAnswer(answerId: string): Promise<Demand | null> {
    const [row] = await this.db.query<{ asked: number }[]>(
      `select count(*)::int as asked from (select from questions where answer_id = $1 limit ${MOST}) q`,
      [answerId],
    );
    const asked = row?.asked ?? 0;
    return asked === 0 ? null : { fewest: STEPS.findLast((step) => step <= asked) ?? null };
  }
}

import type { EntityManager } from 'typeorm';

/** How many there are, for the operator; nothing about whom. */
export interface SubscriptionCounts {
  email: number;
  push: number;
  /** Not confirmed yet. */
  requests: number;
}

export async function subscriptionCounts(tx: EntityManager): Promise<SubscriptionCounts> {
  const [row] = await tx.query<SubscriptionCounts[]>(
    `select count(*) filter (where channel = 'email')::int as email, count(*) filter (where channel = 'push')::int as push,
       (select count(*)::int from subscription_requests) as requests
     from subscriptions`,
  );
  return row ?? { email: 0, push: 0, requests: 0 };
}

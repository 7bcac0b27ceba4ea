/** The moment for which a reading is due, as the rows of `partners` name it. */
export const SLOT = `extract(epoch from next_read_at)::bigint::text`;

/** A feed is read once for one slot, whoever orders it. */
export const readingKey = (partnerId: string, slot: string): string => `partner.read:${partnerId}:${slot}`;

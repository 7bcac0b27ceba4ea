/** When a resident met the news, counted from the day of asking. */
export const SEEN_WHEN = ['today', 'yesterday', 'this_week', 'earlier'] as const;
export type SeenWhen = (typeof SEEN_WHEN)[number];

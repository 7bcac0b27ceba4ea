/** How much haste a case needs (in the database: migration 0015). */
export const URGENCIES = ['normal', 'urgent', 'emergency'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const isUrgency = (text: string): text is Urgency => URGENCIES.some((urgency) => urgency === text);

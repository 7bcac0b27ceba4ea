/** Why a question is not taken up; the reason is shown to who asked. */
export const DECLINE_REASONS = ['out_of_scope', 'not_a_question', 'opinion', 'spam'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * What the city promises, in its working time: hours until somebody has read a question, days until it is answered,
 * and days that an agency is given to reply.
 */
export const SERVICE_LEVELS = {
  readHours: 4,
  answerDays: 2,
  agencyDays: { normal: 3, urgent: 1 },
} as const;

import { ABUSE_COMPLAINTS, type AbuseComplaint } from '../../../abuse/index.js';
import { QUESTION_COMPLAINTS, type QuestionComplaint } from '../../../questions/index.js';
import { SUBSCRIPTION_COMPLAINTS, type SubscriptionComplaint } from '../../../subscriptions/index.js';

type Complaints = Record<
  AbuseComplaint | QuestionComplaint | SubscriptionComplaint,
  (limit: number) => string
>;

/** What a page says of what was typed, by the code of the complaint; `limit` is the number that the sentence names. */
export const complaints: Complaints = {
  ...ABUSE_COMPLAINTS,
  ...QUESTION_COMPLAINTS,
  ...SUBSCRIPTION_COMPLAINTS,
};

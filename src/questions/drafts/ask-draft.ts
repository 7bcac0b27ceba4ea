/** What somebody is still writing. Every part may be missing; the empty text means not given. */
export interface DraftContent {
  text: string;
  links: readonly string[];
  /** Ids of pictures that attachments/ holds as drafts. */
  pictures: readonly string[];
  seenOn: string;
  seenWhen: string;
  kelurahan: string;
  topic: string;
  /** Slugs of answers that were shown and were not it. */
  rejectedAnswers: readonly string[];
  /** The guard's signed note of when writing began. */
  stamp: string;
  /** Where to write when the answer is there; at rest it is encrypted. */
  address: string;
}

export interface AskDraft extends DraftContent {
  /** The same draft sent twice makes one question. */
  sendKey: string;
}

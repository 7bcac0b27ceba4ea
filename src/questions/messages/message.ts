import type { HeldReason } from '../../abuse/index.js';
import { AppError, cleanText, type FieldError } from '../../common/index.js';
import { complaint } from '../complaints.js';

/** Who wrote a message: the team (never who of it) or whoever asked. */
export const MESSAGE_AUTHORS = ['desk', 'asker'] as const;
export type MessageAuthor = (typeof MESSAGE_AUTHORS)[number];

export const MESSAGE_MAX = 2000;
/** At most so many of each author under one question (the database: thirty together). */
export const MESSAGES_MAX: Readonly<Record<MessageAuthor, number>> = { desk: 10, asker: 20 };

/** What passed between the team and one asker; nobody else reads it. */
export interface TicketMessage {
  author: MessageAuthor;
  text: string;
  /** How many pictures came with it. */
  pictures: number;
  at: Date;
}

/** A reply that has been weighed: why it looks like abuse, or null. */
export type WeighedReply = Reply & { heldReason: HeldReason | null };

/** What an asker answers: words, drafts of pictures, or both. */
export interface Reply {
  text: string;
  /** Ids of pictures that attachments/ holds as drafts. */
  pictures: readonly string[];
}

/** The same at the desk. */
export interface DeskMessage extends TicketMessage {
  questionId: string;
  /** An answer that nobody has marked as read. */
  unread: boolean;
  /** Why it looks like abuse; null as a rule. */
  heldReason: HeldReason | null;
}

/** Trims and bounds a message; 'invalid' `message.invalid` for field `text`. */
export function checkMessage(text: string, pictures = 0): string {
  const words = cleanText(text);
  const { length } = Array.from(words);
  if (length > MESSAGE_MAX) throw wrong(complaint('text', 'message.too-long', MESSAGE_MAX));
  if (length === 0 && pictures === 0) throw wrong(complaint('text', 'message.empty'));
  return words;
}

const wrong = (about: FieldError): AppError =>
  new AppError('invalid', 'message.invalid', 'Pesan perlu diperbaiki.', [about]);

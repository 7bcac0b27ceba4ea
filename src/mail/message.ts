/** One letter. */
export interface Message {
  /** Where it goes; never logged. */
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** The same for the same message, so that a repeat can be recognised by whoever receives it. */
  messageId: string;
  /** More header fields, such as the way out of a list. */
  headers?: Readonly<Record<string, string>>;
}

/** One message to one asker. */
export interface Message {
  /** Where it goes; never logged. */
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** The same for the same message, so that a repeat can be recognised by whoever receives it. */
  messageId: string;
}

/** One way to reach askers. */
export interface Channel {
  /** False when nothing is set up; then nothing is sent and the ticket page is the only way. */
  readonly ready: boolean;
  send(message: Message): Promise<void>;
}

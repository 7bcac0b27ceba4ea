/** The ways an asker can be told. */
export const CONTACT_CHANNELS = ['email'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export interface AskerContact {
  channel: ContactChannel;
  address: string;
}

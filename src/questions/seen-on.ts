/** Where a resident met the news. */
export const SEEN_ON = [
  'whatsapp',
  'facebook',
  'instagram',
  'tiktok',
  'youtube',
  'x',
  'telegram',
  'sms',
  'website',
  'offline',
  'other',
] as const;
export type SeenOn = (typeof SEEN_ON)[number];

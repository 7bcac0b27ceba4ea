import { daysMs, minutesMs } from '../common/index.js';

/** 07.00 WITA, which is UTC+8 all year. */
const DIGEST_HOUR_UTC = 23;
/** What comes this shortly before is for the next morning: its letter may be on its way already. */
const MARGIN_MS = minutesMs(5);

/** When the next letter of the morning goes out. */
export function nextDigest(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), DIGEST_HOUR_UTC);
  return new Date(today - now.getTime() >= MARGIN_MS ? today : today + daysMs(1));
}

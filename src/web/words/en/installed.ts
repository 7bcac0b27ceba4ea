import type { installed as original } from '../id/installed.js';

export const installed: typeof original = {
  shortName: 'Kabashoax',
  offline: {
    title: 'No connection',
    lead: 'This page is not kept on your device yet. Check your internet connection, then try again.',
    typed: 'What you have just written may still be there: press the back button.',
    again: 'Try again',
    kept: 'Answers that you have read',
    keptHint: 'Kept on this device only. They may have been updated since you read them.',
    forget: 'Delete everything that is kept',
  },
  shared: {
    cut: (max) =>
      `The text you shared is too long. Only its first ${max.toLocaleString('en-GB')} letters were taken.`,
    picture: 'A picture could not be taken in. Send JPEG, PNG or WebP pictures, at most 3, of 8 MB each.',
    notKept: 'The pictures you shared did not come along. Choose them again below.',
  },
};

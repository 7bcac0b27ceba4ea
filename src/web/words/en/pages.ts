import type { pages as original } from '../id/pages.js';

export const pages: typeof original = {
  error: {
    notFound: {
      title: 'Page not found',
      text: 'This address does not exist, or no longer does. Check the address, or search the archive.',
    },
    signedOut: { title: 'Your session has ended', text: 'Sign in again to go on.' },
    kept: 'What you wrote is not stored yet',
    keptHint: 'Copy this text before you leave the page.',
    signIn: 'Sign in again',
    forbidden: { title: 'Not allowed', text: 'You may not open this page.' },
    tooMany: {
      title: 'Too many requests',
      text: 'The service received too many requests from your network. Wait a few minutes, then try again.',
    },
    tooLarge: { title: 'Too large', text: 'Shorten the text that you send, then try again.' },
    invalid: {
      title: 'The request could not be processed',
      text: 'We did not understand something that was filled in. Go back to the page before, then try again.',
    },
    unavailable: {
      title: 'The service is not available right now',
      text: 'Try again in a few minutes. What has no ticket number yet has not been stored.',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: 'This is not your fault. Try again in a few minutes. What has no ticket number yet has not been stored.',
    },
    home: 'To the front page',
    back: 'To the desk',
    archive: 'Search the archive',
  },
};

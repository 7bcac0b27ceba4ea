import type { account as original } from '../id/account.js';

export const account: typeof original = {
  code: 'Code',
  step: {
    title: 'Enter your code',
    intro: 'Open the code app on your phone and type the six digits it shows for Kupang Kabashoax.',
    hint: 'Six digits from the app, or one of your recovery codes.',
    button: 'Sign in',
    lost: 'Phone lost and no recovery codes? Ask an administrator to reset your account.',
    again: 'Sign in from the start',
    over: 'Time is up',
  },
  setup: {
    title: 'Set up a code app',
    intro:
      'Every account at the desk has two keys: a password and a code from a phone. Set it up once now; from then on you sign in with both.',
    first:
      'Install a code app on your phone, such as Aegis, 2FAS, Google Authenticator or Microsoft Authenticator.',
    second: 'Scan this picture with that app.',
    third: 'Type the six digits that the app shows.',
    qr: 'QR code for the code app',
    noCamera: 'Cannot scan? Type this key into the app',
    key: 'Key',
    hint: 'Six digits from the app.',
    note: 'This picture and key are secret. Take no photo of them and send them to nobody.',
    button: 'Set up and sign in',
    replace: 'Change to this app',
    replaceIntro: 'The old app stays valid until the new one has shown its first code.',
  },
  codes: {
    title: 'Keep your recovery codes',
    intro:
      'When your phone is lost, one of these stands in for the code of the app. Each works once. Print them or write them down now; this page cannot be opened again.',
    list: 'Recovery codes',
    next: 'I have kept them, go on',
  },
  security: {
    title: 'Keys to your account',
    app: 'Code app',
    appText: 'Set up. Change it when you move to another phone.',
    appButton: 'Move to another phone',
    codes: 'Recovery codes',
    left: (count) => `${count} codes unused.`,
    few: 'Few recovery codes are left. Make new ones.',
    codesButton: 'Make new recovery codes',
    codesNote: 'Once new ones are made, the old ones stop working.',
    passkeys: 'Passkeys',
    passkeysText: (count) => (count === 0 ? 'None yet.' : `${count} registered.`),
    passkeysLink: 'Manage passkeys',
    password: 'Password',
    passwordLink: 'Change password',
    usedRecovery:
      'You signed in with a recovery code. If your phone is lost, set up the app on a new one now.',
  },
  passkeys: {
    title: 'Passkeys',
    intro:
      'A passkey is kept on your phone, laptop or USB key. You sign in with a fingerprint, your face or a PIN: quicker than a code, and no fake site can trick it.',
    unavailable:
      'Passkeys work only where the portal is opened by its name over https, not by a bare address.',
    add: 'Add a passkey',
    name: 'Name of this passkey',
    nameHint: 'So that you recognise it later, such as “My phone”.',
    button: 'Create passkey',
    needsScript: 'Creating a passkey needs JavaScript and a browser that supports it.',
    own: 'Your passkeys',
    none: 'No passkeys yet.',
    made: 'Created',
    used: 'Last used',
    never: 'never',
    rename: 'Rename',
    newName: (name) => `New name for ${name}`,
    remove: 'Remove',
    back: 'Back to my account',
    failed: 'The passkey was not used. Try again, or use another way.',
    signIn: 'Sign in with a passkey',
    or: 'or',
    confirm: 'Use a passkey',
  },
  confirm: {
    title: 'Confirm that it is you',
    intro: 'This act matters. Enter your code once more; what you have typed is kept on this page.',
    button: 'Confirm and go on',
    cancel: 'Cancel',
  },
  sessions: {
    endOthers: 'End all other sessions',
    othersEnded: 'All other sessions have ended.',
    by: { totp: 'a code of the app', recovery: 'a recovery code', passkey: 'a passkey' },
    with: 'with',
    twoPlaces: 'This account is in use from two networks at once',
    twoPlacesText:
      'If both are you (phone and office, say), ignore this. If not, end the session that is not yours and change your password. One account, one person: never share it.',
  },
  people: {
    reset: 'Remove sign-in keys',
    resetHint:
      'For somebody who lost both phone and recovery codes. First make sure that it is really them who asks.',
    resetDone:
      'Keys removed, all sessions ended. The person is told by mail and sets up a new app at the next sign-in.',
    twoPlaces: 'in use in two places at once',
    noApp: 'has not set up a code app',
  },
  done: {
    aplikasi: 'The code app has been changed.',
    kunci: 'Passkey added.',
    'kunci-nama': 'Passkey renamed.',
    'kunci-hapus': 'Passkey removed.',
  },
};

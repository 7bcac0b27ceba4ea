import type { complaints as original } from '../id/complaints.js';

export const complaints: typeof original = {
  'abuse.budget': () =>
    'Too much has come from your network within this hour. What you wrote has not been sent; try again in an hour.',
  'abuse.again': () =>
    'Not kept yet, because it came in an unusual way. What you wrote is still here: press the button once more.',
  'wish.nothing': () => 'Choose at least one: all answers, a topic, or a kelurahan.',
  'wish.too-many': (most) => `Choose ${most} topics at most, or all answers.`,
  'subscription.no-mail': () => 'Subscribing by e-mail is not available here yet.',
  'subscription.busy': () => 'Too many ask for subscriptions just now. Try again in a few minutes.',
  'push.unusable': () => 'This browser gave no notification address that we can use.',
  'text.too-long': (most) => `That is too long: ${most} characters at most.`,
  'text.too-short': (least) => `Write or paste what you want to ask about, at least ${least} characters.`,
  'links.too-many': (most) => `${most} links at most.`,
  'links.invalid': () => 'A link must be complete and begin with http:// or https://.',
  'pictures.too-many': (most) => `${most} pictures at most.`,
  'pictures.unknown': () => 'This picture is not known. Send it once more.',
  'seen-on.unknown': () => 'Choose from the list where you saw it.',
  'seen-when.unknown': () => 'Choose from the list when you saw it.',
  'kelurahan.unknown': () => 'Choose a kelurahan from the list.',
  'topic.unknown': () => 'Choose a topic from the list.',
  'address.invalid': () => 'This e-mail address is not valid. One looks like this: name@example.id.',
  'message.too-long': (most) => `Too long: ${most} characters at most.`,
  'message.empty': () => 'Write your message first.',
};

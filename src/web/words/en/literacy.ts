import type { literacy as original } from '../id/literacy.js';

export const literacy: typeof original = {
  title: 'Learn to check news',
  description: 'Five steps to check news yourself, seven kinds of false news with real cases, and a quiz.',
  lead: 'Anybody can pass on something false. With these five steps you can check it yourself.',
  contents: 'On this page',
  steps: {
    title: 'Five steps to check for yourself',
    list: [
      {
        name: 'Stop first',
        text: 'News that makes you angry, afraid or very happy is most often passed on unread. Take a breath before you press “forward”.',
      },
      {
        name: 'Find out who is speaking',
        text: 'Who wrote it first? “From another group” is not a source. A name, an office and a place must be there to follow up.',
      },
      {
        name: 'Compare with other sources',
        text: 'Anything big in the city is written by more than one newsroom or announced by its office. Search for its key words in this archive and on the official site.',
      },
      {
        name: 'Check picture, date and place',
        text: 'Old pictures are often used again for new stories. Look at signs, number plates and the weather; look the picture up in an image search.',
      },
      {
        name: 'In doubt? Ask, do not forward',
        text: 'Paste the news on the Ask page. If it has been checked before, the answer appears at once.',
      },
    ],
  },
  kinds: {
    title: 'Seven kinds of false news',
    lead: 'Not everything false is made in the same way. These are the kinds, with something we have answered where the archive has it.',
    spot: 'How to spot it',
    example: 'It went round',
    none: 'No example in the archive yet.',
    signs: {
      fabricated: 'No other newsroom or office writes of it, and there is no name that can be reached.',
      misleading: 'The figures are real, but their cause, time or comparison has been left out.',
      imposter:
        'The address of the site or the name of the account is almost the official one, but not quite.',
      manipulated: 'Edges, letters or shadows do not fit; the voice does not follow the lips.',
      false_context:
        'The picture is real, but the season, the language of the signs or the uniforms are from elsewhere.',
      false_connection: 'The headline promises something that the text does not contain.',
      satire: 'The account usually jokes, and what it says is too exaggerated to be news.',
    },
  },
  quiz: {
    title: 'Quiz: true or false?',
    description: 'Some news that has been checked. Try to guess the verdict.',
    lead: 'These went round and have been checked. What do you think the verdict is? Your answers are not kept.',
    start: 'Take the quiz',
    again: 'Try again with other news',
    none: 'There are not enough answers in the archive for a quiz yet.',
    question: (number, of) => `News ${number} of ${of}`,
    guess: {
      BENAR: 'True',
      MENYESATKAN: 'Misleading: something is real, but the conclusion is wrong',
      SALAH: 'False',
    },
    check: 'See the result',
    result: (right, of) => `${right} of your ${of} guesses ${right === 1 ? 'is' : 'are'} right`,
    right: 'Right',
    wrong: 'Not quite',
    unanswered: 'Not guessed',
    yours: (choice) => `Your guess: ${choice}.`,
    read: 'Read how we checked it',
    praise: 'What matters is not the score but the habit of checking before passing on.',
  },
};

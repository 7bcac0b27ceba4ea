import type { AnswerItem, ArchiveService, Verdict } from '../../../archive/index.js';

/** What can be guessed; answers with other verdicts are not asked about. */
export const GUESSES = ['BENAR', 'MENYESATKAN', 'SALAH'] as const satisfies readonly Verdict[];
export type Guess = (typeof GUESSES)[number];

/** News in one quiz, and the newest answers of each verdict that it is drawn from. */
export const QUIZ_LENGTH = 5;
const DRAWN_FROM = 12;

/** One piece of news with what was guessed; null when nothing was. */
export interface Guessed {
  answer: AnswerItem;
  guess: Guess | null;
}

export const isGuess = (text: string): text is Guess => GUESSES.some((guess) => guess === text);

const isAskable = ({ verdict }: AnswerItem): boolean => isGuess(verdict);

/** The answers of one quiz: every verdict in turn, other ones for every `round`. */
export async function drawQuiz(archive: ArchiveService, round: number): Promise<AnswerItem[]> {
  const piles = await Promise.all(GUESSES.map((verdict) => archive.newestOf({ verdict }, DRAWN_FROM)));
  const turned = piles.map((pile, at) => turn(pile, round * 2 + at));
  const inTurn = Array.from({ length: DRAWN_FROM }, (_, at) =>
    turned.flatMap((pile) => pile[at] ?? []),
  ).flat();
  return turn(inTurn.slice(0, QUIZ_LENGTH), round);
}

function turn<T>(list: readonly T[], by: number): T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** The same answers again, with what was guessed of each: `slugs` parted by dots, `guesses` in their order. */
export async function readGuesses(
  archive: ArchiveService,
  slugs: string,
  guesses: readonly string[],
): Promise<Guessed[]> {
  const wanted = slugs.split('.').slice(0, QUIZ_LENGTH);
  const answers = await archive.bySlugs(wanted);
  const guessed = new Map(wanted.map((slug, at) => [slug, guesses[at] ?? '']));
  return answers.filter(isAskable).map((answer) => {
    const guess = guessed.get(answer.slug) ?? '';
    return { answer, guess: isGuess(guess) ? guess : null };
  });
}

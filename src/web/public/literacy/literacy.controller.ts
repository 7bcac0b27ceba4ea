import { Controller, Get, Header, Query } from '@nestjs/common';
import { ArchiveService, KINDS } from '../../../archive/index.js';
import { PageLang, readForm } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { literacyPage, type KindExamples } from './literacy.page.js';
import { quizPage, quizResultPage } from './quiz.page.js';
import { drawQuiz, QUIZ_LENGTH, readGuesses } from './quiz.js';

const HTML = 'text/html; charset=utf-8';
const CACHE = 'public, max-age=300';

/** Quizzes are numbered; what is not a small number begins at the first. */
const MOST_ROUNDS = 1_000;
const roundOf = (typed: string): number => (/^\d{1,3}$/.test(typed) ? Number(typed) : 0);

/** Learning to check news, from what has been published. Guesses are answered and forgotten. */
@Controller('literasi')
export class LiteracyController {
  constructor(private readonly archive: ArchiveService) {}

  @Get()
  @Header('content-type', HTML)
  async lessons(@PageLang() lang: Lang): Promise<string> {
    return literacyPage(lang, await this.examples());
  }

  @Get('kuis')
  @Header('content-type', HTML)
  @Header('cache-control', CACHE)
  async quiz(@PageLang() lang: Lang, @Query() query: unknown): Promise<string> {
    const field = readForm(query);
    const round = roundOf(field('ke'));
    const guesses = Array.from({ length: QUIZ_LENGTH }, (_, at) => field(`t${at + 1}`));
    const guessed = await readGuesses(this.archive, field('soal'), guesses);
    if (guessed.length === 0) return quizPage(lang, { answers: await drawQuiz(this.archive, round), round });
    return quizResultPage(lang, guessed, (round + 1) % MOST_ROUNDS);
  }

  private async examples(): Promise<KindExamples> {
    const newest = await Promise.all(
      KINDS.map(async (kind) => [kind, (await this.archive.newestOf({ kind }, 1))[0]] as const),
    );
    return new Map(newest.flatMap(([kind, answer]) => (answer ? [[kind, answer]] : [])));
  }
}

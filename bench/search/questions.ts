import type { DataSource } from 'typeorm';
import { dice, type Press } from './corpus.js';

export interface Ask {
  text: string;
  /** A facet to filter by, in every third search. */
  verdict?: string;
}

/** What is asked, by the name it has in the report. */
export interface Questions {
  search: Record<string, Ask[]>;
  match: Ask[];
}

const WORD = /^[a-z]{4,}$/;

/** The words that most documents carry. */
const COMMON = `
  select word from search_terms where collection = 'answers' and word ~ '^[a-z]{4,}$' order by documents desc limit 40`;

const RARE = `
  select word from search_terms where collection = 'answers' and word ~ '^[a-z]{6,}$' and documents between 2 and 20
  order by md5(word) limit $1`;

/** Words that stand in one headline, as somebody remembers them. */
const HEADLINES = `select title from search_documents where collection = 'answers' order by md5(id::text) limit $1`;

/** Draws questions from what is in the index; the same index and numbers give the same questions. */
export async function drawQuestions(source: DataSource, press: Press, each: number): Promise<Questions> {
  const random = dice(7);
  const common = (await source.query<{ word: string }[]>(COMMON)).map(({ word }) => word);
  const rare = (await source.query<{ word: string }[]>(RARE, [each * 2])).map(({ word }) => word);
  const titles = await source.query<{ title: string }[]>(HEADLINES, [each * 3]);
  const headlines = titles
    .map(({ title }) =>
      title
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => WORD.test(word)),
    )
    .filter((words) => words.length >= 3);
  const from = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const remembered = (count: number, n: number): string => {
    const words = headlines[n % Math.max(1, headlines.length)] ?? [];
    const start = Math.floor(random() * Math.max(1, words.length - count));
    return words.slice(start, start + count).join(' ');
  };
  const asks = (make: (n: number) => string): Ask[] =>
    Array.from({ length: each }, (_, n) => ({
      text: make(n),
      ...(n % 3 === 2 ? { verdict: n % 2 === 0 ? 'SALAH' : 'BENAR' } : {}),
    }));
  return {
    search: {
      '1 common word': asks(() => from(common)),
      '1 rare word': asks((n) => rare[n % Math.max(1, rare.length)] ?? ''),
      '1 word of a headline': asks((n) => remembered(1, n)),
      '2 common words': asks(() => `${from(common)} ${from(common)}`),
      '2 words of a headline': asks((n) => remembered(2, n + 1)),
      '3 common words': asks(() => `${from(common)} ${from(common)} ${from(common)}`),
      '3 words of a headline': asks((n) => remembered(3, n + 2)),
    },
    match: Array.from({ length: each }, (_, n) => ({ text: forward(press, 100 + (n % 5) * 50) })),
  };
}

/** A long forward as it goes round: a wrapper, and so many words. */
function forward(press: Press, words: number): string {
  const text = press
    .text(Math.ceil(words / 14))
    .split(' ')
    .slice(0, words)
    .join(' ');
  return `*INFO PENTING* Diteruskan berkali-kali. ${text} Sebarkan ke grup lain!`;
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/index.js';

/** What documents are made of: the sentences of the texts in a folder. Nothing of them is kept. */
export class Material {
  constructor(readonly sentences: readonly (readonly string[])[]) {}

  /** Reads every *.jsonl below these folders and takes the sentences of `title` and `text`. */
  static read(folders: readonly string[]): Material {
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(folder, name)),
    );
    const texts = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .flatMap(textsOf),
    );
    const sentences = texts
      .flatMap((text) => text.split(/(?<=[.!?])\s+/))
      .map((sentence) => sentence.split(/\s+/).filter((word) => word !== ''))
      .filter((words) => words.length >= 4 && words.length <= 40);
    if (sentences.length < 1_000)
      throw new Error('Too few sentences: --texts needs folders of *.jsonl texts.');
    return new Material(sentences);
  }
}

function textsOf(line: string): string[] {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null) return [];
  return Object.entries(row).flatMap(([name, value]: [string, unknown]) =>
    (name === 'title' || name === 'text') && typeof value === 'string' ? [value] : [],
  );
}

/** Random numbers that are the same on every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = Array.from('bdgjklmnprst', (consonant) =>
  Array.from('aiueo', (vowel) => consonant + vowel),
).flat();

/** Names, places and slips of the pen: the nth word that no document before had. */
function invented(n: number): string {
  let word = '';
  for (let left = n + 3_600; left > 0; left = Math.floor(left / 60)) word += SYLLABLES[left % 60] ?? '';
  return `${word}x`;
}

/** In each document this many words are such names; so often it is a new one, otherwise one known already (Zipf). */
const NAMES = 4;
const NEW_NAMES = 0.15;

const VERDICTS = ['SALAH', 'SALAH', 'SALAH', 'MENYESATKAN', 'BENAR', 'SATIRE', 'SEBAGIAN_BENAR'];
const KINDS = ['fabricated', 'misleading', 'imposter', 'manipulated', 'false_context', 'satire'];
const FIRST_DAY = Date.UTC(2016, 0, 1);
const TEN_YEARS_MS = 10 * 365 * 86_400_000;

/**
 * Makes documents: halves of sentences joined anew, so that no text is one that somebody wrote, in the lengths of
 * a fact-check (a headline, a summary, an explanation, in a third of them a forward), with a vocabulary that
 * goes on growing. The same seed makes the same documents.
 */
export class Press {
  private names = 0;
  private readonly random: () => number;

  constructor(
    private readonly material: Material,
    seed: number,
  ) {
    this.random = dice(seed);
  }

  *documents(count: number): Generator<SearchDocument> {
    for (let n = 0; n < count; n++) yield this.document(n);
  }

  async *stream(count: number): AsyncGenerator<SearchDocument> {
    // An async generator needs to wait for something; the rebuild takes what an archive would hand out.
    await Promise.resolve();
    yield* this.documents(count);
  }

  document(n: number): SearchDocument {
    const title = this.sentence(12);
    const publishedAt = new Date(FIRST_DAY + Math.floor(this.random() * TEN_YEARS_MS));
    const forward = this.random() < 0.33 ? [this.text(3)] : [];
    return {
      collection: 'answers',
      id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      fields: {
        title,
        claim: this.sentence(15),
        summary: this.text(2),
        body: this.text(4),
        circulating: forward,
      },
      links: forward.length > 0 ? [`https://contoh.test/v/${n}`] : [],
      facets: {
        verdict: [this.one(VERDICTS)],
        kind: [this.one(KINDS)],
        scam: [this.random() < 0.2 ? 'ya' : 'tidak'],
        topic: [`topik ${Math.floor(this.random() * 20)}`],
        publisher: [`penerbit ${Math.floor(this.random() ** 3 * 40)}`],
        year: [String(publishedAt.getUTCFullYear())],
      },
      publishedAt,
    };
  }

  /** Sentences with some words in the place of which a name stands. */
  text(sentences: number): string {
    const words = Array.from({ length: sentences }, () => this.sentence(40))
      .join(' ')
      .split(' ');
    for (let name = 0; name < NAMES; name++) words[Math.floor(this.random() * words.length)] = this.name();
    return words.join(' ');
  }

  private sentence(most: number): string {
    const [from, to] = [this.one(this.material.sentences), this.one(this.material.sentences)];
    const [cut, rest] = [Math.ceil(from.length / 2), Math.floor(to.length / 2)];
    return [...from.slice(0, cut), ...to.slice(rest)].slice(0, most).join(' ');
  }

  private name(): string {
    if (this.names === 0 || this.random() < NEW_NAMES) return invented(this.names++);
    return invented(Math.floor(this.names ** this.random()));
  }

  private one<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.random() * list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
}

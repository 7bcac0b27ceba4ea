import { EXAMPLES } from '../../src/archive/examples/examples.js';
import type { SearchDocument } from '../../src/search/index.js';
import { idOf, readDataSet, type Question } from '../eval/data-set.js';
import { seeded } from '../eval/damage.js';

/** Forwards to draw, and the archive in which their answers are. */
export interface Forwards {
  documents: SearchDocument[];
  questions: Question[];
}

/** What fits on a few screens; longer ones are cut. */
const LETTERS_MAX = 1_200;
const GENERATED = 150;

const WHO = [
  'Dinas Kesehatan',
  'PLN',
  'Wali kota',
  'Polisi',
  'Kantor lurah',
  'Rumah sakit umum',
  'PDAM',
  'Bank daerah',
];
const WHAT = [
  'membagikan sembako gratis',
  'mematikan listrik tiga hari penuh',
  'menutup semua sekolah',
  'memungut uang parkir dua kali lipat',
  'menarik vaksin yang kedaluwarsa',
  'menahan semua motor tanpa pelat',
  'membagikan pulsa dan kuota internet',
  'menaikkan tarif air dua kali lipat',
];
const WHERE = ['Oebobo', 'Liliba', 'Penfui', 'Kelapa Lima', 'Oesapa', 'Sikumana', 'Alak', 'Naikoten'];
const WHEN = [
  'mulai hari Senin',
  'malam ini juga',
  'sampai akhir bulan',
  'tanggal 17 Agustus',
  'selama bulan puasa',
];
const PLEAS = [
  'Tolong bagikan ke semua grup supaya tidak ada yang terlambat.',
  'Ini dari orang dalam, jangan sampai hilang.',
  'Sudah banyak yang kena, kasih tahu keluarga.',
];

/** The texts of a set, or our own: the examples and forwards put together from parts. */
export function forwards(set: string | undefined, count: number): Forwards {
  const { documents, questions } = set === undefined ? own() : fromSet(set);
  return { documents, questions: questions.slice(0, count) };
}

function fromSet(folder: string): Forwards {
  const { documents, known } = readDataSet(folder);
  const questions = known.map(({ text, answers }) => ({ text: text.slice(0, LETTERS_MAX), answers }));
  return { documents, questions };
}

function own(): Forwards {
  const made = [...EXAMPLES.map(fromExample), ...Array.from({ length: GENERATED }, (_, at) => generated(at))];
  return { documents: made.map(({ document }) => document), questions: made.map(({ question }) => question) };
}

interface Made {
  document: SearchDocument;
  question: Question;
}

function fromExample({ key, content }: (typeof EXAMPLES)[number]): Made {
  const { title, claim, summary, circulatingTexts } = content;
  const id = idOf(key);
  return {
    document: documentOf(id, { title, claim, summary, circulating: circulatingTexts }),
    question: { text: circulatingTexts.join('\n'), answers: new Set([id]) },
  };
}

/** A forward, and an answer that says the same in its own words. */
function generated(at: number): Made {
  const random = seeded(at + 1);
  const one = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const [who, what, where, when] = [one(WHO), one(WHAT), one(WHERE), one(WHEN)];
  const sum = 50 + Math.floor(random() * 900);
  const id = idOf(`generated-${at}`);
  const title = `${who} ${what} di ${where}`;
  const claim = `${title} ${when} untuk ${sum} keluarga.`;
  const summary = `Kabar tentang ${sum} keluarga di ${where} diperiksa kepada ${who}.`;
  const text = `INFO RESMI! Kata ${who}, di ${where} ${when} akan ${what}, khusus ${sum} keluarga. ${one(PLEAS)}`;
  return {
    document: documentOf(id, { title, claim, summary, circulating: [] }),
    question: { text, answers: new Set([id]) },
  };
}

function documentOf(id: string, fields: Omit<SearchDocument['fields'], 'body'>): SearchDocument {
  const publishedAt = new Date('2024-01-01T00:00:00Z');
  return { collection: 'answers', id, fields: { ...fields, body: '' }, links: [], publishedAt };
}

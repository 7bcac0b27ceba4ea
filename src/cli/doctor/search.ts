import type { DataSource } from 'typeorm';
import { AnswerDocuments } from '../../archive/index.js';
import { indexState } from '../../search/index.js';
import { fault, good, type Finding } from './finding.js';

const MEND = 'jalankan search:rebuild';

/** Whether everything that is public can be found, and nothing else: the index and the archive must count alike. */
export async function lookAtIndex(source: DataSource): Promise<Finding> {
  const { answers, state } = await source.transaction('REPEATABLE READ', async (tx) => {
    const answers = await new AnswerDocuments(source).count(tx);
    return { answers, state: await indexState(tx, 'answers') };
  });
  if (state.held !== answers)
    return fault('Indeks pencarian', `memuat ${state.held} dari ${answers} jawaban terbit; ${MEND}`);
  if (state.counted !== state.held)
    return fault('Indeks pencarian', `mencatat ${state.counted} jawaban, memuat ${state.held}; ${MEND}`);
  return good('Indeks pencarian', `memuat semua ${answers} jawaban terbit`);
}

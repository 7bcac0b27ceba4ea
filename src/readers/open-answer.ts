import type { AnswerView, ArchiveService } from '../archive/index.js';
import { AppError } from '../common/index.js';

/**
 * The answer that a reader speaks of: 'not-found' as in ArchiveService and for examples, which nobody stands behind;
 * 'gone' `answer.withdrawn`.
 */
export async function openAnswer(archive: ArchiveService, slug: string): Promise<AnswerView> {
  const answer = await archive.bySlug(slug);
  if (answer.withdrawnAt !== null)
    throw new AppError('gone', 'answer.withdrawn', 'Jawaban ini sudah ditarik.');
  if (answer.origin === 'example')
    throw new AppError('not-found', 'answer.example', 'Halaman contoh tidak menerima tanggapan.');
  return answer;
}

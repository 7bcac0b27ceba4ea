import { AppError } from '../../common/index.js';
import { unpublishable } from '../../questions/index.js';
import type { HeldCase } from '../lease.service.js';

/**
 * An agency reads the team's words, never an asker's, and nothing that leads to a person. 'unprocessable'
 * `inquiry.claim-unworded` or `inquiry.claim-private`, 'invalid' `inquiry.invalid` for the question.
 */
export function refuseOthersWords(
  { claim, claimWritten }: Pick<HeldCase, 'claim' | 'claimWritten'>,
  question: string,
): void {
  if (!claimWritten) throw new AppError('unprocessable', 'inquiry.claim-unworded', UNWORDED);
  if (unpublishable([claim], false).length > 0)
    throw new AppError('unprocessable', 'inquiry.claim-private', PRIVATE_CLAIM);
  if (unpublishable([question], false).length > 0)
    throw new AppError('invalid', 'inquiry.invalid', 'Permintaan klarifikasi perlu diperbaiki.', [
      { field: 'question', message: PRIVATE_QUESTION },
    ]);
}

const UNWORDED =
  'Tulis dahulu klaimnya dengan kata netral di tab Ringkasan; sekarang isinya masih kata penanya.';
const PRIVATE_CLAIM =
  'Klaim memuat nomor, alamat surel, atau data pribadi orang. Perbaiki dahulu di tab Ringkasan.';
const PRIVATE_QUESTION = 'Pertanyaan tidak boleh memuat nomor, alamat surel, atau data pribadi orang.';

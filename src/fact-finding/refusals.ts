import { AppError } from '../common/index.js';
import type { CaseStatus } from './case-status.js';
import type { DraftStatus } from './draft-status.js';

/** The refusals that several services speak, in one wording. */
export const unknownCase = (): AppError =>
  new AppError('not-found', 'case.unknown', 'Kasus tidak ditemukan.');

export const illegalCaseMove = (to: CaseStatus): AppError =>
  new AppError(
    'conflict',
    'case.illegal-move',
    `Kasus ini tidak dapat menjadi ${to}: keadaannya sudah berubah.`,
  );

export const illegalDraftMove = (to: DraftStatus): AppError =>
  new AppError(
    'conflict',
    'draft.illegal-move',
    `Draf ini tidak dapat menjadi ${to}: keadaannya sudah berubah.`,
  );

export const draftChanged = (): AppError =>
  new AppError(
    'conflict',
    'draft.changed',
    'Draf sudah diubah orang lain sejak Anda membukanya. Tidak ada yang ditimpa; bandingkan kedua tulisan.',
  );

import { AppError } from '../common/index.js';

/** Fields that the page of confirmation adds to a form; the guard takes them out again. */
export const CONFIRM_FIELDS = { code: '_kode', passkey: '_kunci' } as const;

/** The second factor is asked for once more. The page for it carries on what was typed. */
export class FreshRequired extends AppError {
  /** `complaint`: why the code that came will not do; undefined the first time. */
  constructor(readonly complaint?: AppError) {
    super(
      complaint?.kind ?? 'forbidden',
      'access.fresh',
      complaint?.message ?? 'Konfirmasi dahulu bahwa ini Anda.',
    );
  }
}

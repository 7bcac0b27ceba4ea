import { AppError } from '../common/index.js';

/** Fields that the page of confirmation adds to a form; the guard takes them out again. */
export const CONFIRM_FIELDS = { code: '_kode', passkey: '_kunci' } as const;

/** The second factor is asked for once more. The page for it carries on what was typed. */
export class FreshRequired extends AppError {
  /** `passkeys`: whether one of theirs can do it; `complaint`: why the code that came will not do, if one came. */
  constructor(
    readonly passkeys: boolean,
    readonly complaint?: AppError,
  ) {
    super(
      complaint?.kind ?? 'forbidden',
      'access.fresh',
      complaint?.message ?? 'Konfirmasi dahulu bahwa ini Anda.',
    );
  }
}

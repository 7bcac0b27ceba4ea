/** What went wrong, in the words of HTTP's families but without HTTP: one filter translates. */
export const ERROR_KINDS = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'gone',
  'too-large',
  'unsupported',
  'unprocessable',
  'too-many',
  'unavailable',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** One complaint about one field of a form or a JSON body. */
export interface FieldError {
  field: string;
  /** Plain Indonesian; a page words `code` in its own language. */
  message: string;
  /** Stable and machine-readable; whatever a resident can meet has one. */
  code?: string;
  /** The number that the sentence names, such as the most letters. */
  limit?: number;
}

/**
 * The only error a feature throws on purpose.
 * `code` is stable and machine-readable (`case.illegal-move`); `message` is plain Indonesian for the reader.
 */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'AppError';
  }
}

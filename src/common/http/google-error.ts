import type { AppError } from '../app-error.js';
import { problemFor } from './problem.js';

/** google.rpc.Code's names by the HTTP status they travel under. */
const NAMES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  413: 'INVALID_ARGUMENT',
  415: 'INVALID_ARGUMENT',
  422: 'FAILED_PRECONDITION',
  429: 'RESOURCE_EXHAUSTED',
  503: 'UNAVAILABLE',
};

/** Whether an address speaks Google's dialect, in which a client made for its service expects refusals too. */
export const isGoogleStyle = (url: string): boolean => /^\/v1alpha1(\/|$|\?)/.test(url);

/** A refusal as Google's services word it (AIP-193). */
export function googleErrorFor(error: AppError | undefined): object {
  const { status: code, detail: message, code: reason, fields = [] } = problemFor(error);
  const violations = fields.map(({ field, message: description }) => ({ field, description }));
  const info = { reason: reason.toUpperCase().replace(/[^A-Z]+/g, '_'), domain: 'kabashoax' };
  const details = [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', ...info },
    ...(violations.length === 0
      ? []
      : [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }]),
  ];
  return { error: { code, message, status: NAMES[code] ?? 'INTERNAL', details } };
}

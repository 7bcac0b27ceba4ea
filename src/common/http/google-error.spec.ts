import { AppError } from '../app-error.js';
import { googleErrorFor, isGoogleStyle } from './google-error.js';

describe("a refusal in the envelope of Google's services", () => {
  it('names the same status three ways, and the fields that are wrong', () => {
    const wrong = new AppError('invalid', 'input.invalid', 'Ada isian yang salah.', [
      { field: 'pageSize', message: 'Terlalu kecil.' },
    ]);
    expect(googleErrorFor(wrong)).toEqual({
      error: {
        ...{ code: 400, message: 'Ada isian yang salah.', status: 'INVALID_ARGUMENT' },
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            ...{ reason: 'INPUT_INVALID', domain: 'kabashoax' },
          },
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [{ field: 'pageSize', description: 'Terlalu kecil.' }],
          },
        ],
      },
    });
  });

  it.each([
    [new AppError('too-many', 'rate.limited', 'Tunggu.'), 429, 'RESOURCE_EXHAUSTED'],
    [new AppError('unavailable', 'server.busy', 'Sibuk.'), 503, 'UNAVAILABLE'],
    [undefined, 500, 'INTERNAL'],
  ])('knows every family: %s', (error, code, status) => {
    expect(googleErrorFor(error)).toMatchObject({ error: { code, status } });
  });

  it('is used under its own addresses only', () => {
    expect(['/v1alpha1/claims:search?query=a', '/v1alpha1'].every(isGoogleStyle)).toBe(true);
    expect(['/api/v1/answers', '/v1alpha10', '/x?/v1alpha1/'].some(isGoogleStyle)).toBe(false);
  });
});

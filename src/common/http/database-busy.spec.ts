import { QueryFailedError } from 'typeorm';
import { isDatabaseBusy } from './database-busy.js';

const failed = (code: string) =>
  new QueryFailedError('select 1', [], Object.assign(new Error('refused'), { code }));

describe('a database that is too busy', () => {
  it.each(['57014', '55P03', '40P01', '53300', '57P01'])('is told by %s', (code) =>
    expect(isDatabaseBusy(failed(code))).toBe(true),
  );

  it('is told by a pool without a free connection', () =>
    expect(isDatabaseBusy(new Error('timeout exceeded when trying to connect'))).toBe(true));

  it.each([failed('23505'), failed('42601'), new Error('undefined is not a function'), 'text', null])(
    'is not a fault of ours: %s',
    (failure) => expect(isDatabaseBusy(failure)).toBe(false),
  );
});

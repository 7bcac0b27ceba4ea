import { sharedBuffersMb } from './memory.js';

const GIGABYTE = 2 ** 30;

describe('the memory of the embedded server', () => {
  it('is an eighth of what there is, but no less than the default and no more than half a gigabyte', () => {
    expect([0.5, 1, 2, 4, 64].map((size) => sharedBuffersMb(size * GIGABYTE))).toEqual([
      128, 128, 256, 512, 512,
    ]);
  });
});

import { sha256 } from './hash/sha256.js';

/** Answers a puzzle with the number that solves it, or null, off the thread that people type on. */
self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ salt: string; challenge: string; maxnumber: number }>) => {
    const { salt, challenge, maxnumber } = data;
    for (let number = 0; number <= maxnumber; number++) {
      if (sha256(salt + String(number)) === challenge) {
        self.postMessage(number);
        return;
      }
    }
    self.postMessage(null);
  },
);

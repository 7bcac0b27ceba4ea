import type { Logger } from '@nestjs/common';
import { errorText } from './error-text.js';

/** Tells of the beginning and the end of a fault that comes back every second, and is silent in between. */
export class Outage {
  private lasting = false;

  constructor(
    private readonly log: Logger,
    private readonly what: string,
  ) {}

  failed(error: unknown): void {
    if (!this.lasting) this.log.warn(`${this.what}: ${errorText(error)}`);
    this.lasting = true;
  }

  passed(): void {
    if (this.lasting) this.log.log(`${this.what}: over`);
    this.lasting = false;
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What was read is kept a quarter of a year; the log keeps the acts themselves. */
const FORGET = `delete from staff_notices where read_at < now() - interval '90 days'`;

/** Forgets notices that were read long ago. */
@Injectable()
export class NoticesSweep {
  /** Part of the `house.sweep` job; running it again does no harm. */
  async sweep(tx: EntityManager): Promise<void> {
    await tx.query(FORGET);
  }
}

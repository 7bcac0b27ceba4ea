import type { FastifyReply } from 'fastify';
import { AppError } from '../../../common/index.js';

/** Seconds after which files that are being made are asked for again. */
const RETRY_AFTER = 30;

/** What `work` gives; when it is unavailable, the reader is told when to come again. */
export async function laterWhenUnavailable<T>(reply: FastifyReply, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unavailable')
      void reply.header('retry-after', RETRY_AFTER);
    throw error;
  }
}

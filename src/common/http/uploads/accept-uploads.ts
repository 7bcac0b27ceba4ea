import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../app-error.js';
import { UploadReader } from './read-uploads.js';
import { UploadBudget } from './upload-budget.js';

const MULTIPART = /^multipart\//i;

const isMultipart = ({ headers }: FastifyRequest): boolean => MULTIPART.test(headers['content-type'] ?? '');

/** Lets the routes that say so (TAKES_UPLOADS) take multipart/form-data, within bounds; every other one answers 415. */
export async function acceptUploads(server: FastifyInstance): Promise<void> {
  const budget = new UploadBudget();
  await server.register(multipart, { throwFileSizeLimit: false });
  server.addHook('onRequest', (request, _reply, done) => {
    if (isMultipart(request) && !request.is404 && request.routeOptions.config.uploads !== true)
      throw new AppError('unsupported', 'request.media-type', 'Jenis isi kiriman ini tidak dikenal di sini.');
    done();
  });
  server.addHook('preValidation', async (request, reply) => {
    if (request.isMultipart()) await readInto(request, reply, budget);
  });
}

/** What arrived before a failure is in the body as well: the page of the failure shows it for copying. */
async function readInto(request: FastifyRequest, reply: FastifyReply, budget: UploadBudget): Promise<void> {
  const share = budget.share(request.ip);
  reply.raw.once('close', () => share.release());
  const reader = new UploadReader(request, share);
  try {
    await reader.read();
  } catch (error) {
    drain(request.raw);
    throw error;
  } finally {
    request.body = reader.body;
  }
  request.uploads = { files: reader.files, refusals: reader.refusals };
}

/** What is still on its way after a failure and thrown away, so that the answer reaches whoever is sending. */
const DRAIN_BYTES_MAX = 64_000_000;

/** A line that is cut while somebody sends shows a browser's own error and no answer. Past the bound it is cut. */
function drain(raw: IncomingMessage): void {
  let left = DRAIN_BYTES_MAX;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) raw.destroy();
  });
  raw.resume();
}

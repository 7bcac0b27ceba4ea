import cookie from '@fastify/cookie';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import rateLimit, { type RateLimitPluginOptions } from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { routeOf } from './app-error.filter.js';
import { limitBodyTime } from './body-time.js';
import { answerClientError } from './client-error.js';
import type { Logger } from './logger.js';
import { asAppError, isApi, problemFor } from './problem.js';
import { storable } from './storable.js';
import { acceptUploads } from './uploads/index.js';

const BODY_LIMIT_BYTES = 1_048_576;
const REQUEST_LIMIT_MS = 30_000;
/** Three pictures over a slow mobile line take minutes. */
const UPLOAD_LIMIT_MS = 300_000;

/**
 * The HTTP server with every wait and size bounded. `trustProxy`: comma-separated addresses, or nobody. `addressFor`:
 * what the router is asked for instead of the address that came.
 */
export function createAdapter(
  log: Logger,
  trustProxy: string | undefined,
  addressFor: (url: string) => string = (url) => url,
): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: log,
    // One line a request is written below; Fastify's own would hold the raw address.
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerClientError,
    trustProxy: trustProxy ?? false,
    rewriteUrl: ({ url = '/' }) => addressFor(url),
    // A form with such a field loses the field, not the words beside it.
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: UPLOAD_LIMIT_MS,
    connectionTimeout: REQUEST_LIMIT_MS * 2,
    keepAliveTimeout: 10_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16_384 },
    routerOptions: { maxParamLength: 300 },
  });
}

/** An address that no route can even be looked up for; no hook and no filter runs for it. */
function answerUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemFor(asAppError(error));
  reply.header('content-security-policy', "default-src 'none'").header('x-content-type-options', 'nosniff');
  const [type, body] = isApi(request.url)
    ? ['application/problem+json; charset=utf-8', JSON.stringify(problem)]
    : ['text/plain; charset=utf-8', `${problem.title}. ${problem.detail}\n`];
  void reply.status(problem.status).type(type).send(body);
}

export interface ServerOptions {
  headers: FastifyHelmetOptions;
  /** Null switches them off. */
  limits: RateLimitPluginOptions | null;
}

/** Registers what every request passes before it meets a route. Call before `app.init()`. */
export async function prepareServer(
  app: NestFastifyApplication,
  log: Logger,
  options: ServerOptions,
): Promise<void> {
  await app.register(helmet, options.headers);
  await app.register(cookie);
  if (options.limits) await app.register(rateLimit, options.limits);
  const server = app.getHttpAdapter().getInstance();
  limitBodyTime(server, REQUEST_LIMIT_MS);
  await acceptUploads(server);
  server.addHook('preValidation', (request, _reply, done) => {
    Object.assign(request, {
      body: storable(request.body),
      query: storable(request.query),
      params: storable(request.params),
    });
    done();
  });
  server.addHook('onResponse', (request: FastifyRequest, reply, done) => {
    log.info(
      { route: routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });
}

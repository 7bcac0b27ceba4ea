import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiDocument } from './api-docs.controller.js';
import { AppModule } from './app.module.js';
import { withPlainColon } from './claims-api/index.js';
import {
  AppErrorFilter,
  compression,
  conditionalReads,
  createAdapter,
  createValidationPipe,
  NestLogger,
  openReads,
  prepareServer,
  rateLimitFields,
  rateLimits,
  securityHeaders,
  type ErrorPages,
  type Logger,
} from './common/http/index.js';
import { publicUrl } from './config/index.js';
import type { House } from './house.js';
import { isForPrograms } from './program-routes.js';
import { refuseEvictingRedis } from './queue/index.js';
import {
  PageCache,
  putInFront,
  keptTexts,
  languageHeaders,
  renderFailure,
  styleHashes,
  withoutLanguage,
} from './web/index.js';
import { SignInRequired, isDeskRoute, signInPath } from './staff/index.js';

const PAGES: ErrorPages = {
  render: renderFailure,
  redirect: (error, request) =>
    error instanceof SignInRequired && keptTexts(request).length === 0 ? signInPath(error.wanted) : undefined,
};

/** The whole HTTP application, ready to listen; `jobs`: it may run them where there is no Redis. */
export async function createHttpApp(
  house: House,
  log: Logger,
  { jobs } = { jobs: true },
): Promise<NestFastifyApplication> {
  const { config, secrets } = house;
  if (config.REDIS_URL) await refuseEvictingRedis(config.REDIS_URL);
  const addressFor = (url: string): string => withPlainColon(withoutLanguage(url));
  const adapter: FastifyAdapter = createAdapter(log, config.TRUST_PROXY, addressFor);
  const options: NestApplicationOptions = { logger: new NestLogger(log), abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(house, jobs), adapter, options);
  const limited = config.KABASHOAX_RATE_LIMITS === 'on';
  if (!limited)
    log.warn(
      'BATAS LAJU DIMATIKAN (KABASHOAX_RATE_LIMITS=off): hanya untuk pengukuran, jangan di layanan umum',
    );
  const server = app.getHttpAdapter().getInstance();
  const pages = app.get(PageCache);
  server.addHook('onRequest', pages.answer);
  await prepareServer(app, log, {
    headers: securityHeaders(styleHashes, publicUrl(config).startsWith('https:')),
    limits: limited ? rateLimits(secrets.key('address-budget')) : null,
  });
  server
    .addHook('onRequest', openReads(isForPrograms))
    .addHook('onSend', rateLimitFields)
    .addHook('onSend', languageHeaders(publicUrl(config)))
    .addHook('onSend', pages.keep)
    .addHook('onSend', conditionalReads(isForPrograms))
    .addHook('onSend', compression(isDeskRoute));
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new AppErrorFilter(log, PAGES));
  app.get(ApiDocument).describe(app);
  await app.init();
  putInFront(app.getHttpServer(), pages.front);
  return app;
}

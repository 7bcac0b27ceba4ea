import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppError } from '../app-error.js';
import { googleErrorFor, isGoogleStyle } from './google-error.js';
import type { Logger } from './logger.js';
import { asAppError, isApi, problemFor, statusFor } from './problem.js';

/** What the filter needs from the rooms it may not know. */
export interface ErrorPages {
  /** The HTML page of a failure. */
  render(status: number, error: AppError | undefined, request: FastifyRequest): string;
  /** Where a page's reader is sent instead, such as to sign in; undefined to show the failure. */
  redirect(error: AppError | undefined, request: FastifyRequest): string | undefined;
}

/** The one place that knows how an error looks on HTTP: problem+json for programs, a page for people. */
@Catch()
export class AppErrorFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly pages: ErrorPages,
  ) {}

  catch(failure: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = asAppError(failure);
    const facts = { err: failure, route: routeOf(request) };
    if (!error) this.log.error(facts, 'request failed');
    else if (error.code === 'server.busy') this.log.warn(facts, 'the database is too busy');
    if (reply.sent) return;
    this.answer(error, request, reply);
  }

  private answer(error: AppError | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const status = statusFor(error);
    reply.header('cache-control', 'no-store');
    if (isGoogleStyle(request.url)) {
      void reply.status(status).type('application/json; charset=utf-8').send(googleErrorFor(error));
      return;
    }
    if (isApi(request.url)) {
      void reply.status(status).type('application/problem+json; charset=utf-8').send(problemFor(error));
      return;
    }
    const elsewhere = this.pages.redirect(error, request);
    if (elsewhere !== undefined) void reply.redirect(elsewhere, 303);
    else
      void reply
        .status(status)
        .type('text/html; charset=utf-8')
        .send(this.pages.render(status, error, request));
  }
}

/** The route's pattern: the address itself may hold a receipt code or a one-time token. */
export function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? '(no route)'}`;
}

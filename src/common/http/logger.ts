import type { LoggerService } from '@nestjs/common';
import { destination, pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Errors are logged by kind, message and stack: a driver's error carries the query's parameters, which are people's words. */
const plainError = (error: Error) => ({
  type: error.name,
  code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
  message: error.message,
  stack: error.stack,
});

/** One JSON object a line. A request is logged without its address, which may hold a receipt code. */
export function createLogger(level: string, to: 'stdout' | 'stderr' = 'stdout'): Logger {
  const req = ({ method }: { method: string }) => ({ method });
  const options = { level, base: { pid: process.pid }, serializers: { err: plainError, req } };
  return pino(options, destination({ dest: to === 'stdout' ? 1 : 2, sync: true }));
}

/** Where Nest tells of every module and route at start. */
const CHATTER = ['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'NestFactory', 'NestApplication'];

/** Lets Nest and the rooms' `Logger` write to the one log. */
export class NestLogger implements LoggerService {
  constructor(private readonly out: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    this.out[context && CHATTER.includes(context) ? 'debug' : 'info']({ context }, textOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.out.warn({ context: contextOf(rest) }, textOf(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.out.debug({ context: contextOf(rest) }, textOf(message));
  }

  /** Nest passes (message, stack?, context). */
  error(message: unknown, ...rest: unknown[]): void {
    const [stack] = rest;
    const err = message instanceof Error ? message : undefined;
    this.out.error(
      {
        context: contextOf(rest),
        err,
        stack: rest.length > 1 && typeof stack === 'string' ? stack : undefined,
      },
      textOf(message),
    );
  }
}

function contextOf(rest: unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : undefined;
}

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message instanceof Error ? message.message : JSON.stringify(message);
}

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Lang } from '../words/index.js';
import { langOf } from './languages.js';

/** Gives a handler the language that the page was asked for in. */
export const PageLang = createParamDecorator((_data: unknown, context: ExecutionContext): Lang =>
  langOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

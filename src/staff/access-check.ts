import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { accessFor } from './access.js';

/**
 * Watches every route the server registers, also those that pass no guard (a library's own pages), and does not let
 * the process start with one that the access table does not name.
 */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  private readonly unknown: string[] = [];

  constructor(host: HttpAdapterHost) {
    // A worker has no HTTP server and so no routes.
    if (!(host.httpAdapter instanceof FastifyAdapter)) return;
    host.httpAdapter.getInstance<FastifyInstance>().addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (!accessFor(one, url)) this.unknown.push(`${one} ${url}`);
    });
  }

  onApplicationBootstrap(): void {
    if (this.unknown.length === 0) return;
    throw new Error(`Routes without a row in src/staff/access.ts: ${this.unknown.join(', ')}`);
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest, onRequestHookHandler, onSendAsyncHookHandler } from 'fastify';
import { encodingFor, isUnchanged, OF_THE_BODY } from '../../common/http/index.js';
import { AppConfig } from '../../config/index.js';
import { TAGS } from './cached-routes.js';
import { ChangeLine, type LineListener } from './change-line.js';
import { Flights, type Flight } from './flights.js';
import { KnownAddresses, type Front } from './front.js';
import { isAnybody, pageKey, type PageKey } from './page-key.js';
import { PageStore } from './page-store.js';
import { sharedHeaders, storedPage, type SharedHeaders, type StoredPage } from './stored-page.js';

const MEGABYTE = 1_048_576;
const TELL_MS = 60_000;
const ANSWER = /\/jawaban\/([a-z0-9-]{1,100})/g;

/** A page that is being made for a reader. */
interface Making {
  page: PageKey;
  /** Given when others wait for it, and it may be kept. */
  flight: Flight | undefined;
}

/**
 * Public pages in this process's memory, packed, as long as the line on which changes are told is open. What is kept
 * is what a reader was given who has shown nothing of themselves; see docs/decisions/0019-page-cache.md.
 */
@Injectable()
export class PageCache implements OnApplicationBootstrap, OnModuleDestroy, LineListener {
  private readonly store: PageStore;
  private readonly flights = new Flights();
  private readonly making = new WeakMap<FastifyRequest, Making>();
  private readonly isOn: boolean;
  private readonly addresses = new KnownAddresses();
  /** Pages given in front of the house, where no line is written for each. */
  private given = 0;
  private telling: NodeJS.Timeout | undefined;
  private readonly log = new Logger(PageCache.name);

  constructor(
    private readonly line: ChangeLine,
    config: AppConfig,
  ) {
    this.isOn = config.PAGE_CACHE_MB > 0;
    this.store = new PageStore(config.PAGE_CACHE_MB * MEGABYTE);
  }

  onApplicationBootstrap(): void {
    if (!this.isOn) return;
    this.line.start(this);
    this.telling = setInterval(() => this.tell(), TELL_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.telling);
    this.tell();
    await this.line.stop();
  }

  /** A word that is not known may mean anything. */
  changed(what: string): void {
    const slug = /^answer:(.+)$/.exec(what)?.[1];
    this.flights.doom();
    if (slug !== undefined) {
      this.store.forget(answerTag(slug));
      this.store.forget('list');
    } else if (TAGS.some((tag) => tag === what)) this.store.forget(what);
    else this.store.forgetAll();
  }

  broken(): void {
    this.flights.doom();
    this.store.forgetAll();
  }

  /**
   * Fastify's first `onRequest`: answers from memory, before anything else of the house is asked. Readers who come
   * while a page is being made wait for it.
   */
  readonly answer: onRequestHookHandler = (request, reply, done) => {
    const page = pageKey(request);
    if (!page) {
      done();
      return;
    }
    const kept = this.kept(page);
    if (kept) this.give(kept, page, request, reply);
    else this.make(page, request, reply).then((isAnswered) => (isAnswered ? undefined : done()), done);
  };

  /** The same before Fastify, for an address that was asked for before: nothing is done that was done then. */
  readonly front: Front = (request, response) => {
    const key = this.addresses.keyOf(request.url ?? '');
    if (key === undefined || hasBody(request) || !isAnybody(request)) return false;
    const kept = this.kept({ key });
    if (!kept) return false;
    this.given += 1;
    send(kept, request, response);
    return true;
  };

  /** Fastify's `onSend` before packing: gives the page its tag, and keeps it. */
  readonly keep: onSendAsyncHookHandler = async (request, reply, payload) => {
    const making = this.making.get(request);
    if (!making) return payload;
    try {
      const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
      if (!Buffer.isBuffer(bytes)) return payload;
      const headers = sharedHeaders(reply, bytes);
      if (headers) await this.put(making, bytes, headers);
      return headers && isTold(headers, request, reply) ? null : payload;
    } finally {
      making.flight?.land();
    }
  };

  private async put({ page, flight }: Making, bytes: Buffer, headers: SharedHeaders): Promise<void> {
    if (!flight) return;
    const stored = await storedPage(bytes, headers, tagsOf(page, bytes), page.route.keep);
    if (!flight.isDoomed && this.line.isOpen) this.store.put(page.key, stored);
  }

  private tell(): void {
    if (this.given > 0) this.log.log(`${this.given} pages given from memory`);
    this.given = 0;
  }

  private give(kept: StoredPage, { key }: PageKey, request: FastifyRequest, reply: FastifyReply): void {
    this.addresses.note(request.originalUrl, key);
    reply.hijack();
    send(kept, request.raw, reply.raw);
  }

  private kept({ key }: Pick<PageKey, 'key'>): StoredPage | undefined {
    return this.isOn && this.line.isOpen ? this.store.get(key) : undefined;
  }

  /** Whether another reader's page could be given; otherwise the route makes one, for everybody where that is possible. */
  private async make(page: PageKey, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const flight = this.isOn && this.line.isOpen ? await this.flights.join(page.key) : undefined;
    const kept = flight ? undefined : this.kept(page);
    if (kept) {
      this.give(kept, page, request, reply);
      return true;
    }
    this.making.set(request, { page, flight });
    return false;
  }
}

const answerTag = (slug: string): string => `answer:${slug}`;

/** The answer a page is about, every answer it names, and what else its route is made of. */
function tagsOf({ slug, route }: PageKey, bytes: Buffer): ReadonlySet<string> {
  const named = Array.from(bytes.toString().matchAll(ANSWER), ([, each = '']) => answerTag(each));
  return new Set([...(slug === undefined ? [] : [answerTag(slug)]), ...named, ...route.tags]);
}

/** Past everything that Fastify would still do: all of it was done when the page was made. */
function send(page: StoredPage, { headers, method }: IncomingMessage, reply: ServerResponse): void {
  if (isUnchanged(headers, page.etag, page.lastModified)) {
    reply.writeHead(304, page.unchangedHead).end();
    return;
  }
  const [head, body] = inEncoding(page, headers['accept-encoding']);
  reply.writeHead(200, head);
  if (method === 'HEAD') reply.end();
  else reply.end(body);
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

function inEncoding(
  { bodies, heads }: StoredPage,
  accepted: string | string[] | undefined,
): [string[], Buffer] {
  const wanted = encodingFor(accepted) ?? 'identity';
  const body = bodies.has(wanted) ? wanted : 'identity';
  return [heads.get(body) ?? [], bodies.get(body) ?? Buffer.alloc(0)];
}

/** The long way: gives the page its headers; true when the reader has the page already and is told so. */
function isTold(shared: SharedHeaders, { headers }: FastifyRequest, reply: FastifyReply): boolean {
  for (const [name, value] of shared) reply.header(name, value);
  if (!isUnchanged(headers, shared.get('etag') ?? '', shared.get('last-modified'))) return false;
  for (const name of OF_THE_BODY) reply.removeHeader(name);
  reply.status(304);
  return true;
}

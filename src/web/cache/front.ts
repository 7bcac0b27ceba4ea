import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

/** Answers a request, or leaves it to the next. */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean;

const isListener = (listener: unknown): listener is RequestListener => typeof listener === 'function';

/** Puts `front` before everything that listens to the server's requests now. */
export function putInFront(server: Server, front: Front): void {
  const listeners = server.listeners('request').filter(isListener);
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (front(request, response)) return;
    for (const listener of listeners) listener.call(server, request, response);
  });
}

/** Addresses as they were asked for and the pages they meant: asked for again, nothing is taken apart again. */
export class KnownAddresses {
  private readonly keys = new Map<string, string>();

  keyOf(url: string): string | undefined {
    return this.keys.get(url);
  }

  /** The oldest gives way; an address that means no page any more does no harm. */
  note(url: string, key: string): void {
    if (url.length > URL_MAX || this.keys.has(url)) return;
    for (const oldest of this.keys.keys()) {
      if (this.keys.size < ADDRESSES_MAX) break;
      this.keys.delete(oldest);
    }
    this.keys.set(url, key);
  }
}

const URL_MAX = 300;
const ADDRESSES_MAX = 5_000;

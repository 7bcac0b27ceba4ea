import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { freePort } from './support/index.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const MEGABYTE = 1_000_000;
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** A server that answers each path as its test says, and counts what it has sent. */
export class HostileServer {
  private readonly answers = new Map<string, Answer>();
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  /** Bytes that went out, streamed answers included. */
  sent = 0;

  private constructor(
    private readonly server: http.Server,
    readonly url: string,
  ) {}

  static async start(): Promise<HostileServer> {
    const port = await freePort();
    const server = http.createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const hostile = new HostileServer(server, `http://127.0.0.1:${port}`);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const path = request.url ?? '/';
      hostile.asked.push({ path, headers: request.headers });
      const answer = hostile.answers.get(path);
      if (answer) answer(request, response);
      else response.writeHead(404, HTML).end('<h1>Tidak ada</h1>');
    });
    return hostile;
  }

  on(path: string, answer: Answer): string {
    this.answers.set(path, answer);
    return `${this.url}${path}`;
  }

  page(path: string, html: string, headers: Record<string, string> = {}): string {
    return this.on(path, (_request, response) => response.writeHead(200, { ...HTML, ...headers }).end(html));
  }

  redirect(path: string, to: string): string {
    return this.on(path, (_request, response) => response.writeHead(302, { location: to }).end());
  }

  /** Headers at once, then a letter now and then, for ever. */
  dripping(path: string): string {
    return this.on(path, (_request, response) => {
      response.writeHead(200, HTML);
      const timer = setInterval(() => response.write('a'), 50);
      response.on('close', () => clearInterval(timer));
    });
  }

  /** Never says a word. */
  silent(path: string): string {
    return this.on(path, () => undefined);
  }

  /** As much as the reader takes, up to five gigabytes. */
  flood(path: string, headers: Record<string, string> = {}): string {
    const block = Buffer.alloc(64_000, 'a');
    return this.on(path, (_request, response) => {
      response.writeHead(200, { ...HTML, ...headers });
      const pour = (): void => {
        while (!response.destroyed && this.sent < 5_000 * MEGABYTE) {
          this.sent += block.length;
          if (!response.write(block)) return;
        }
        response.end();
      };
      response.on('drain', pour);
      pour();
    });
  }

  /** `megabytes` of one letter in a thousandth of that. */
  bomb(path: string, megabytes: number): string {
    const one = gzipSync(Buffer.alloc(MEGABYTE, 'a'));
    const bytes = Buffer.concat(Array.from({ length: megabytes }, () => one));
    return this.on(path, (_request, response) =>
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bytes),
    );
  }

  /** Hangs up on everybody who is still being kept waiting. */
  hangUp(): void {
    this.server.closeAllConnections();
  }

  async close(): Promise<void> {
    this.hangUp();
    this.server.close();
    await once(this.server, 'close');
  }
}

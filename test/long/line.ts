import { Agent, request, type IncomingMessage } from 'node:http';

const NO_BODY = [204, 205, 304];

/**
 * As much of `fetch` as an Asker needs, over connections that stay open. Nothing is packed: here the reader sits beside
 * the server, and packing took a third of the time.
 */
export class Line {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(private readonly base: string) {}

  async fetch(path: string, { method = 'GET', headers, body }: RequestInit = {}): Promise<Response> {
    const given = new Headers(headers);
    if (body instanceof URLSearchParams) given.set('content-type', 'application/x-www-form-urlencoded');
    const reply = await this.asked(path, { method, headers: Object.fromEntries(given) }, bytesOf(body));
    const chunks: Buffer[] = [];
    for await (const chunk of reply) chunks.push(chunk as Buffer);
    const status = reply.statusCode ?? 0;
    const told = Object.entries(reply.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    );
    return new Response(NO_BODY.includes(status) ? null : Buffer.concat(chunks), { status, headers: told });
  }

  close(): void {
    this.agent.destroy();
  }

  private asked(
    path: string,
    { method, headers }: { method: string; headers: Record<string, string> },
    body: Buffer,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, this.base), { method, headers, agent: this.agent });
      asked.once('response', resolve).once('error', reject).end(body);
    });
  }
}

function bytesOf(body: RequestInit['body']): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === 'string' || body instanceof URLSearchParams ? body.toString() : '');
}

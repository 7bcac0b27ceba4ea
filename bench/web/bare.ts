import { request } from 'node:http';
import Fastify from 'fastify';
import { ACCEPTED } from './load.js';

/** What is left out: the server writes these itself. */
const OWN = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

interface Given {
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/** The very bytes of the model, still packed. */
const given = (url: string): Promise<Given> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': ACCEPTED } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => resolve({ headers: reply.headers, bytes: Buffer.concat(chunks) }));
    });
    asked.on('error', reject).end();
  });

const { MODEL = '', PATHS = '[]', PORT = '0' } = process.env;
const paths: unknown = JSON.parse(PATHS);
const server = Fastify();
for (const path of Array.isArray(paths) ? paths.map(String) : []) {
  const { headers, bytes } = await given(MODEL + path);
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.includes(name)));
  server.get(path, (_request, reply) => reply.headers(kept).send(bytes));
}
server.get('/ready', () => 'ready');
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void server.close());

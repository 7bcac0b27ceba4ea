import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** Status and words for what Node's parser gives up on before there is a request. */
const KNOWN: Record<string, readonly [number, string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Permintaan terlalu lama. Coba kirim lagi.'],
  HPE_HEADER_OVERFLOW: [431, 'Alamat atau kepala permintaan terlalu panjang.'],
};
const UNREADABLE = [400, 'Permintaan tidak dapat dibaca.'] as const;

/** Answers bytes that are not HTTP, or not HTTP that we take, and ends the connection: what follows has no meaning. */
export function answerClientError(error: Error & { code?: unknown }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, detail] = KNOWN[String(error.code)] ?? UNREADABLE;
  const problem = { type: 'about:blank', title: 'Permintaan tidak sah', status, detail };
  const body = JSON.stringify({ ...problem, code: 'request.malformed' });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  else socket.destroy();
}

import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { Injectable } from '@nestjs/common';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { AppConfig, publicUrl } from '../config/index.js';
import type { Fetched, FetchOptions } from './fetched.js';
import { ENCODINGS, readBody } from './read-body.js';
import { refusal, refusalFor } from './refusals.js';
import { hostOf, webAddress } from './web-address.js';

const MAX_BYTES = 5_000_000;
const TIMEOUT_MS = 10_000;
const REDIRECTS_MAX = 3;
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Reads pages of strangers. The address that a connection really goes to is checked as it is made, so that neither a
 * literal, nor a name that leads inward, nor a redirect reaches the house's own network. Sends no cookie, runs
 * nothing, keeps nothing.
 */
@Injectable()
export class SafeFetch {
  private readonly anyPort: boolean;
  private readonly agents: { http: http.Agent; https: https.Agent };
  private readonly userAgent: string;

  constructor(config: AppConfig) {
    this.anyPort = config.FETCH_ALLOW_LOOPBACK === 'on';
    const filter = { allowIPAddressList: this.anyPort ? LOOPBACK : [] };
    this.agents = {
      http: new RequestFilteringHttpAgent(filter),
      https: new RequestFilteringHttpsAgent(filter),
    };
    this.userAgent = `KupangKabashoax/1.0 (pemeriksa fakta; +${publicUrl(config)})`;
  }

  /**
   * One GET, with at most three redirects. Any status is an answer; without one it throws 'unprocessable'
   * `fetch.<why>` in words: address, port, inward, timeout, too-large, type, redirects, encoding, unknown-host,
   * certificate, unreachable.
   */
  async get(address: string, options: FetchOptions = {}): Promise<Fetched> {
    const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
    try {
      return await this.follow(address, options, signal);
    } catch (error) {
      throw signal.aborted ? refusal('timeout') : refusalFor(error);
    }
  }

  private async follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
    const redirects: string[] = [];
    for (let next = address; ;) {
      const url = webAddress(next, { anyPort: this.anyPort });
      const response = await this.ask(url, options, signal);
      const target = targetOf(response, url);
      if (target === null) return await answer(response, { url, redirects, options, signal });
      response.destroy();
      redirects.push(url.href);
      if (redirects.length > REDIRECTS_MAX) throw refusal('redirects');
      next = target;
    }
  }

  private async ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
    const secure = url.protocol === 'https:';
    const request = (secure ? https : http).get({
      protocol: url.protocol,
      host: hostOf(url),
      port: url.port,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headersFor(options, this.userAgent) },
      agent: secure ? this.agents.https : this.agents.http,
      signal,
    });
    return new Promise((resolve, reject) => {
      // An error after the answer has begun is seen by whoever reads the body; this listener then does nothing.
      request.on('response', resolve).on('error', reject);
    });
  }
}

function headersFor(options: FetchOptions, userAgent: string): OutgoingHttpHeaders {
  const { accept, etag, modifiedSince } = options;
  return {
    'user-agent': userAgent,
    accept: accept ? accept.join(', ') : '*/*',
    'accept-encoding': ENCODINGS,
    'accept-language': 'id, en;q=0.5',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(modifiedSince ? { 'if-modified-since': modifiedSince } : {}),
  };
}

function targetOf({ statusCode, headers }: IncomingMessage, from: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(statusCode ?? 0) || headers.location === undefined) return null;
  if (!URL.canParse(headers.location, from)) throw refusal('address');
  return new URL(headers.location, from).href;
}

interface Reached {
  url: URL;
  redirects: string[];
  options: FetchOptions;
  signal: AbortSignal;
}

async function answer(
  response: IncomingMessage,
  { url, redirects, options, signal }: Reached,
): Promise<Fetched> {
  try {
    const status = response.statusCode ?? 0;
    const { etag = null, 'last-modified': lastModified = null, 'content-type': type } = response.headers;
    const { mediaType, charset } = contentType(type);
    if (isSound(status) && options.accept?.includes(mediaType) === false) throw refusal('type');
    const body = await readBody(response, options.maxBytes ?? MAX_BYTES, signal);
    return { status, finalUrl: url.href, mediaType, charset, body, etag, lastModified, redirects };
  } finally {
    response.destroy();
  }
}

const isSound = (status: number): boolean => status >= 200 && status < 300;

function contentType(header = ''): { mediaType: string; charset: string | null } {
  const [mediaType = '', ...parameters] = header.toLowerCase().split(';');
  const charset = parameters.map((text) => /^\s*charset\s*=\s*"?([\w.:-]+)/.exec(text)?.[1]).find(Boolean);
  return { mediaType: mediaType.trim(), charset: charset ?? null };
}

import { Injectable } from '@nestjs/common';
import { AppConfig, publicUrl } from '../config/index.js';
import { FEED_FORMATS, FEED_ROOTS } from './formats.js';

/** Shorter than a transaction may be idle. */
const TIMEOUT_MS = 10_000;

/** Where search engines find the proof that the key is ours. */
export const INDEXNOW_FILE = '/indexnow.txt';

/** What an answer is followed by besides everything. */
export interface Followed {
  topics: readonly string[];
  kelurahan: readonly string[];
}

/** Tells others that something changed, so that they need not keep asking: a WebSub hub, and IndexNow's search engines. */
@Injectable()
export class ChangeNews {
  private readonly base: string;

  constructor(private readonly config: AppConfig) {
    this.base = publicUrl(config);
  }

  /** False when nobody is to be told. */
  get wanted(): boolean {
    return this.config.WEBSUB_HUB !== undefined || this.config.INDEXNOW_KEY !== undefined;
  }

  /** Throws when one of them does not take it, so that the ledger tries again. */
  async tell(url: string, followed: Followed): Promise<void> {
    const { WEBSUB_HUB: hub, INDEXNOW_KEY: key, INDEXNOW_ENDPOINT: engines } = this.config;
    if (hub !== undefined) await post(hub, new URLSearchParams(this.publishing(followed)));
    if (key !== undefined) await post(engines, this.submission(key, url));
  }

  /** What publishers say to hubs since PubSubHubbub 0.4: one call may name several feeds. */
  private publishing({ topics, kelurahan }: Followed): [string, string][] {
    const queries = [
      '',
      ...topics.map((topic) => `?${new URLSearchParams({ topik: topic }).toString()}`),
      ...kelurahan.map((name) => `?${new URLSearchParams({ kelurahan: name }).toString()}`),
    ];
    const feeds = FEED_ROOTS.flatMap((root) =>
      Object.values(FEED_FORMATS).flatMap(({ path }) =>
        queries.map((query) => `${this.base}${root}${path}${query}`),
      ),
    );
    return [['hub.mode', 'publish'], ...feeds.map((feed): [string, string] => ['hub.url', feed])];
  }

  private submission(key: string, url: string): string {
    const { host } = new URL(this.base);
    return JSON.stringify({ host, key, keyLocation: `${this.base}${INDEXNOW_FILE}`, urlList: [url] });
  }
}

async function post(address: string, body: URLSearchParams | string): Promise<void> {
  const headers = typeof body === 'string' ? { 'content-type': 'application/json; charset=utf-8' } : {};
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(address, { method: 'POST', headers, body, signal });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`${new URL(address).host} answered ${answer.status}`);
}

import type { StoredPage } from './stored-page.js';

/** Pages in memory, at most so many bytes of them: the one that was not asked for the longest makes room. */
export class PageStore {
  /** In the order of their last use. */
  private readonly pages = new Map<string, StoredPage>();
  private readonly keysOf = new Map<string, Set<string>>();
  private usedBytes = 0;

  constructor(private readonly maxBytes: number) {}

  get(key: string): StoredPage | undefined {
    const page = this.pages.get(key);
    if (!page) return undefined;
    if (page.until <= Date.now()) {
      this.remove(key);
      return undefined;
    }
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  put(key: string, page: StoredPage): void {
    this.remove(key);
    if (page.sizeBytes > this.maxBytes) return;
    for (const oldest of this.pages.keys()) {
      if (this.usedBytes + page.sizeBytes <= this.maxBytes) break;
      this.remove(oldest);
    }
    this.pages.set(key, page);
    this.usedBytes += page.sizeBytes;
    for (const tag of page.tags) {
      const keys = this.keysOf.get(tag) ?? new Set();
      this.keysOf.set(tag, keys.add(key));
    }
  }

  /** Forgets every page that depends on this. */
  forget(tag: string): void {
    for (const key of this.keysOf.get(tag) ?? []) this.remove(key);
  }

  forgetAll(): void {
    this.pages.clear();
    this.keysOf.clear();
    this.usedBytes = 0;
  }

  private remove(key: string): void {
    const page = this.pages.get(key);
    if (!page) return;
    this.pages.delete(key);
    this.usedBytes -= page.sizeBytes;
    for (const tag of page.tags) {
      const keys = this.keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.keysOf.delete(tag);
    }
  }
}

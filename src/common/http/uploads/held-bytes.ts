/** What this process may hold of files that are arriving or being worked on, of all senders and of one, in bytes. */
const ALL_MAX = 128 * 1024 * 1024;
const ONE_MAX = 48 * 1024 * 1024;

/** One request's part of what is held. */
export interface Share {
  /** False when these bytes are too much just now: then nothing is counted. */
  take(bytes: number): boolean;
  /** Gives everything back; later calls do nothing. */
  release(): void;
}

/** Keeps count of the bytes of uploads in memory, so that neither many senders nor one slow one can fill it. */
export class HeldBytes {
  private all = 0;
  private readonly bySender = new Map<string, number>();

  share(sender: string): Share {
    let own = 0;
    return {
      take: (bytes) => {
        if (!this.fits(sender, bytes)) return false;
        own += bytes;
        this.add(sender, bytes);
        return true;
      },
      release: () => {
        this.add(sender, -own);
        own = 0;
      },
    };
  }

  private fits(sender: string, bytes: number): boolean {
    return this.all + bytes <= ALL_MAX && (this.bySender.get(sender) ?? 0) + bytes <= ONE_MAX;
  }

  private add(sender: string, bytes: number): void {
    this.all += bytes;
    const held = (this.bySender.get(sender) ?? 0) + bytes;
    if (held > 0) this.bySender.set(sender, held);
    else this.bySender.delete(sender);
  }
}

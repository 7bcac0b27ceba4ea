/** The pictures asked for last, in this process's memory; those that were not asked for longest make room. */
export class KeptPictures {
  /** A Map remembers the order of entry: the first is the one that was not used longest. */
  private readonly pictures = new Map<string, Buffer>();
  private bytes = 0;

  /** `limit`: bytes of all pictures together. */
  constructor(private readonly limit: number) {}

  get(print: string): Buffer | undefined {
    const picture = this.pictures.get(print);
    if (picture === undefined) return undefined;
    this.pictures.delete(print);
    this.pictures.set(print, picture);
    return picture;
  }

  put(print: string, picture: Buffer): void {
    this.drop(print);
    this.pictures.set(print, picture);
    this.bytes += picture.length;
    for (const oldest of this.pictures.keys()) {
      if (this.bytes <= this.limit) return;
      this.drop(oldest);
    }
  }

  private drop(print: string): void {
    this.bytes -= this.pictures.get(print)?.length ?? 0;
    this.pictures.delete(print);
  }
}

const WIDTH = 30;
const LINES = 10;

/** A bar on stderr where somebody watches; otherwise a line for every tenth part. */
export class ProgressBar {
  private readonly start = Date.now();
  private told = 0;

  constructor(
    private readonly total: number,
    private readonly out: NodeJS.WriteStream = process.stderr,
  ) {}

  show(done: number): void {
    const share = Math.min(1, done / Math.max(1, this.total));
    const text = `${done} dari ${this.total} jawaban${this.timeLeft(share)}`;
    if (this.out.isTTY) {
      const bar = '█'.repeat(Math.floor(WIDTH * share)).padEnd(WIDTH, '·');
      this.out.write(`\r${bar} ${Math.floor(share * 100)} % ${text}\u001b[K`);
    } else if (Math.floor(share * LINES) > this.told) {
      this.told = Math.floor(share * LINES);
      this.out.write(`${Math.floor(share * 100)} % ${text}\n`);
    }
  }

  /** Leaves the bar as it stands and goes on below it. */
  end(text: string): void {
    this.out.write(`${this.out.isTTY ? '\n' : ''}${text}\n`);
  }

  private timeLeft(share: number): string {
    if (share === 0 || share === 1) return '';
    const seconds = ((Date.now() - this.start) / 1000) * (1 / share - 1);
    return seconds < 60 ? ', kurang dari semenit lagi' : `, kira-kira ${Math.ceil(seconds / 60)} menit lagi`;
  }
}

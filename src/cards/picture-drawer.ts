import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppError, Line, minutesMs } from '../common/index.js';
import { DrawingProcess } from './drawing-process.js';
import { KeptPictures } from './kept-pictures.js';
import type { Picture } from './picture.js';

/** So many pictures wait their turn in this process; one more is refused. */
const WAITING = 20;
/** One picture may take so long before its process counts as stuck; a machine that has no time for it is only slow. */
const LIMIT_MS = 60_000;
/** Whoever asks waits so long. The drawing goes on, so that whoever comes back finds it. */
const PATIENCE_MS = 15_000;
/** A process that nobody needs for so long is ended, and gives its memory back. */
const IDLE_MS = minutesMs(5);
/** About eight hundred cards. */
const KEPT_BYTES = 32 * 1_024 * 1_024;

const busy = (): AppError =>
  new AppError('unavailable', 'card.busy', 'Terlalu banyak gambar sedang dibuat. Coba lagi sebentar lagi.');

/** What a drawing gives, or `card.busy` when that takes longer; the drawing itself goes on. */
async function within(limitMs: number, drawing: Promise<Buffer>): Promise<Buffer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(busy()), limitMs);
  });
  try {
    return await Promise.race([drawing, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Draws pictures as PNG in a process of its own, one at a time, and keeps those that were asked for last. Pages never
 * wait for it: the event loop only hands over what is to be drawn.
 */
@Injectable()
export class PictureDrawer implements OnApplicationShutdown {
  private readonly line = new Line(1, WAITING, busy);
  private readonly kept = new KeptPictures(KEPT_BYTES);
  private readonly underWay = new Map<string, Promise<Buffer>>();
  private process: DrawingProcess | null = null;
  private idle: NodeJS.Timeout | undefined;

  /**
   * The PNG of a picture. `admit` is asked before anything is drawn anew and may refuse by throwing; many who ask for
   * the same picture at once get one drawing. Throws `card.busy` when too many wait, and when it is not drawn within
   * `patienceMs`; then it is worth asking again.
   */
  async draw(picture: Picture, admit: () => Promise<void>, patienceMs = PATIENCE_MS): Promise<Buffer> {
    const { print } = picture;
    const kept = this.kept.get(print);
    if (kept !== undefined) return kept;
    if (!this.underWay.has(print)) await admit();
    return within(patienceMs, this.underWay.get(print) ?? this.begin(picture));
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.process?.end();
  }

  private begin(picture: Picture): Promise<Buffer> {
    const { print } = picture;
    const drawing = this.line
      .run(() => this.drawNow(picture))
      .finally(() => {
        this.underWay.delete(print);
      });
    this.underWay.set(print, drawing);
    return drawing;
  }

  private async drawNow({ print, tree, width, height }: Picture): Promise<Buffer> {
    clearTimeout(this.idle);
    const process = this.ready();
    const outcome = await process.draw({ tree, width, height }, LIMIT_MS);
    this.idle = setTimeout(() => void process.end(), IDLE_MS).unref();
    if (outcome === null) throw busy();
    if ('problem' in outcome) throw new Error(`A card cannot be drawn: ${outcome.problem}`);
    const png = Buffer.from(outcome.png);
    this.kept.put(print, png);
    return png;
  }

  private ready(): DrawingProcess {
    if (!this.process || this.process.isOver) this.process = new DrawingProcess();
    return this.process;
  }
}

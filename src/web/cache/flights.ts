/** A page being made that others wait for. */
export interface Flight {
  /** Something changed since it began: it is for its own readers, not to be kept. */
  readonly isDoomed: boolean;
  /** Ends the waiting, whatever came of it. */
  land(): void;
}

/** A page that takes longer is made by every reader who wants it. */
const PATIENCE_MS = 5_000;
/** Who has waited for two that came to nothing waits no more. */
const TURNS = 2;

/** Of many who want the same page at the same time, one makes it. */
export class Flights {
  private readonly open = new Map<string, Journey>();

  /** The flight for the caller to fly; undefined after waiting for another's: look whether the page is there now. */
  async join(key: string): Promise<Flight | undefined> {
    for (let turn = 0; turn < TURNS; turn++) {
      const other = this.open.get(key);
      if (!other) return this.begin(key);
      await other.landed;
      if (!other.isDoomed) return undefined;
    }
    return undefined;
  }

  /** Whoever comes now must not be given what was read before now. */
  doom(): void {
    for (const journey of this.open.values()) journey.isDoomed = true;
    this.open.clear();
  }

  private begin(key: string): Flight {
    const journey = new Journey(() => {
      if (this.open.get(key) === journey) this.open.delete(key);
    });
    this.open.set(key, journey);
    return journey;
  }
}

class Journey implements Flight {
  isDoomed = false;
  land: () => void = () => undefined;
  readonly landed: Promise<void>;

  constructor(onLanding: () => void) {
    this.landed = new Promise((resolve) => {
      const timer = setTimeout(() => this.land(), PATIENCE_MS);
      timer.unref();
      this.land = () => {
        clearTimeout(timer);
        onLanding();
        resolve();
      };
    });
  }
}

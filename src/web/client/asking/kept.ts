/** What was typed and may not have arrived. */
export interface Kept {
  at: number;
  /** The form was sent; whether it arrived, the next page tells. */
  sent: boolean;
  values: Record<string, string>;
}

const PREFIX = 'kabashoax-tulis-';
/** As long as the server keeps a draft. */
const KEPT_MS = 24 * 3_600_000;

/** What is kept under this name and not too old. Storage that refuses, as in a private window, is as good as none. */
export function read(name: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept | null;
    return kept && Date.now() - kept.at < KEPT_MS ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps values under a name; none forgets what was kept there. */
export function write(name: string, values: Record<string, string>, sent = false): void {
  try {
    if (Object.keys(values).length === 0) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify({ at: Date.now(), sent, values }));
  } catch {
    // The server keeps it once it has arrived.
  }
}

/** What was sent has arrived once another page than that of its form comes; what is too old goes as well. */
export function forgetArrived(here: readonly string[]): void {
  try {
    const names = Object.keys(localStorage).flatMap((key) =>
      key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
    );
    for (const name of names) {
      const kept = read(name);
      if (!kept || (kept.sent && !here.includes(name))) write(name, {});
    }
  } catch {
    // There is no storage.
  }
}

/**
 * How much is taken before the rest is set aside, per hour. Whoever has done the work of a puzzle has spent something
 * and gets more. Offices, schools and mobile operators put many people behind one address, hence the room.
 * The same forward again from the same network is charged to `content` alone: a hundred people may ask about one
 * rumour at once, and together they make one case.
 */
export interface Limits {
  /** Different questions from one address (IPv6: one /64). */
  address: number;
  /** Different questions from its network (IPv4 /24, IPv6 /48). */
  network: number;
  /** The same question from one network. */
  content: number;
  /** Anything from one network: beyond this it is refused, in words. */
  refuse: number;
}

export const LIMITS: Readonly<Record<'worked' | 'unworked', Limits>> = {
  worked: { address: 120, network: 600, content: 1_200, refuse: 6_000 },
  unworked: { address: 30, network: 100, content: 120, refuse: 1_000 },
};

/** A flood: so many without a puzzle in ten minutes, from everywhere together; the rest of them are set aside. */
export const FLOOD = 300;

/**
 * The puzzle: find the number below this whose SHA-256 with the salt is the one given. Half of it is tried on average:
 * about 0.1 s on a desk and, ten times slower, 1 s on a cheap phone with our own worker.
 */
export const PUZZLE_NUMBERS = 20_000;
/** How long a puzzle holds, in hours: longer than anybody takes to write a question. */
export const PUZZLE_HOURS = 2;

/** From each status where it may go next; '' is the start. */
type Moves = Readonly<Record<string, readonly string[]>>;

/** The statuses of a life cycle. */
export type StatusOf<M extends Moves> = Exclude<keyof M & string, ''>;

/** A life cycle and what derives from it. The database enforces the same pairs; a test compares the two. */
export interface LifeCycle<M extends Moves> {
  moves: M;
  statuses: readonly StatusOf<M>[];
  /** The statuses from which one may move to `to`: the guard of the one UPDATE that is a move. */
  sourcesOf: (to: StatusOf<M>) => StatusOf<M>[];
}

/** Derives everything from the one table. */
export function lifeCycle<const M extends Moves>(moves: M): LifeCycle<M> {
  const isStatus = (name: string): name is StatusOf<M> => name !== '';
  const statuses = Object.keys(moves).filter(isStatus);
  return {
    moves,
    statuses,
    sourcesOf: (to) => statuses.filter((from) => moves[from]?.includes(to) === true),
  };
}

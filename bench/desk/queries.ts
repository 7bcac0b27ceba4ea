import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';
import pg from 'pg';

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Counts what requests ask of the database, in this very process. What jobs ask beside them is not counted. */
export class QueryCount {
  private asked = 0;
  private readonly inRequest = new AsyncLocalStorage<true>();
  private readonly emit: unknown = Reflect.get(Server.prototype, 'emit');
  private readonly query: unknown = Reflect.get(pg.Client.prototype, 'query');

  start(): void {
    const { emit, query, inRequest } = this;
    if (typeof emit !== 'function' || typeof query !== 'function') throw new Error('nothing to count');
    const note = (): void => {
      if (inRequest.getStore()) this.asked += 1;
    };
    const serve: Method = function (...given) {
      const go = (): unknown => Reflect.apply(emit, this, given);
      return given[0] === 'request' ? inRequest.run(true, go) : go();
    };
    const ask: Method = function (...given) {
      note();
      return Reflect.apply(query, this, given);
    };
    Object.assign(Server.prototype, { emit: serve });
    Object.assign(pg.Client.prototype, { query: ask });
  }

  stop(): void {
    Object.assign(Server.prototype, { emit: this.emit });
    Object.assign(pg.Client.prototype, { query: this.query });
  }

  /** Queries of the requests that `work` makes. */
  async during(work: () => Promise<unknown>): Promise<number> {
    const before = this.asked;
    await work();
    return this.asked - before;
  }
}

/** One page of a list. The total is counted apart from the page, never by loading everything. */
export interface Page<T> {
  items: T[];
  total: number;
  /** 1-based. */
  page: number;
  pageSize: number;
}

export function pageCount({ total, pageSize }: Page<unknown>): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

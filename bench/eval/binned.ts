const BINS = 48;

/** Measures cut into bins of about equally many rows. */
export class Binned {
  readonly cuts: number[][];
  readonly columns: Uint8Array[];

  constructor(readonly rows: (readonly number[])[]) {
    const width = rows[0]?.length ?? 0;
    this.cuts = Array.from({ length: width }, (_, column) => cutsOf(rows.map((row) => row[column] ?? 0)));
    this.columns = this.cuts.map((cuts, column) =>
      Uint8Array.from(rows, (row) => binOf(row[column] ?? 0, cuts)),
    );
  }

  /** The bin of every row. */
  columnOf(measure: number): Uint8Array {
    return this.columns[measure] ?? NO_ROWS;
  }

  /** How many bins there are. */
  sizeOf(measure: number): number {
    return (this.cuts[measure]?.length ?? 0) + 1;
  }
}

const NO_ROWS = new Uint8Array();

function cutsOf(values: number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const found = Array.from({ length: BINS - 1 }, (_, bin) =>
    Number((sorted[Math.floor((sorted.length * (bin + 1)) / BINS)] ?? 0).toPrecision(3)),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** How many of the cuts (rising) a value reaches. */
function binOf(value: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (cuts[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { DataSource } from 'typeorm';

/** Five seconds without a free connection are told to a visitor as "busy"; a test is not red because the machine is slow. */
export function patient(db: DataSource): void {
  const { master } = db.driver as { master?: { options: { connectionTimeoutMillis: number } } };
  if (!master) throw new Error('the driver has no pool of this kind');
  master.options.connectionTimeoutMillis = 120_000;
}

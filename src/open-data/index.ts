export type { ColumnType } from './columns.js';
export { DataDump } from './data-dump.js';
export { DataFolder } from './data-folder.js';
export {
  ANSWERS_FILE,
  DATA_FILES,
  DATA_TABLES,
  KEPT_DAYS,
  type ColumnName,
  type DataFile,
  type DataFileName,
  type DataTable,
  type Edition,
} from './data-files.js';
export { jsonLine } from './json-line.js';
export { Editions, type NoEditions } from './editions.js';
export { DataChangedHandler } from './jobs/data-changed.handler.js';
export { DataDumpHandler } from './jobs/data-dump.handler.js';
export { OpenDataModule } from './open-data.module.js';

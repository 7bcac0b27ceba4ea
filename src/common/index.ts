export { AppError, type ErrorKind, type FieldError } from './app-error.js';
export { CITY_TIME_ZONE, daysMs, hoursMs, minutesMs } from './clock.js';
export { csvText, type CsvCell } from './csv.js';
export {
  KELURAHAN,
  KELURAHAN_BY_KECAMATAN,
  isKelurahan,
  kelurahanNamed,
  type Kelurahan,
} from './kelurahan.js';
export { readCursor, readMoment, writeCursor } from './cursor.js';
export { Line } from './line.js';
export { mailboxOf } from './mailbox-of.js';
export { lifeCycle, type StatusOf } from './life-cycle.js';
export { pageCount, type Page } from './paging.js';
export { cleanText } from './text.js';
export { wordDiff, wordMerge, type Stretch } from './word-diff.js';
export { TOPICS, type Topic } from './topic.js';

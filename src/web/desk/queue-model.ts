import type { FieldError, Page } from '../../common/index.js';
import type {
  BulkReport,
  CaseFile,
  Colleague,
  Holder,
  QueueCounts,
  QueueFilter,
} from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import type { BulkForm } from './queue-bulk-form.js';

/** What the page says beside the queue itself. */
export interface QueueState {
  errors?: readonly FieldError[];
  /** The bulk act as it was typed. */
  typed?: BulkForm;
  /** What became of it where not all of it was done. */
  report?: BulkReport;
  /** What has just been done, in one sentence. */
  done?: string | undefined;
}

/** Everything that the queue page shows. */
export interface QueuePage {
  person: SignedIn;
  filter: QueueFilter;
  cases: Page<CaseFile>;
  counts: QueueCounts;
  holders: readonly Holder[];
  colleagues: readonly Colleague[];
  state: QueueState;
}

import { Foundation0001 } from './0001-foundation.js';
import { Jobs0002 } from './0002-jobs.js';
import { Audit0003 } from './0003-audit.js';
import { Staff0004 } from './0004-staff.js';
import { Search0005 } from './0005-search.js';
import { Archive0006 } from './0006-archive.js';
import { Questions0007 } from './0007-questions.js';
import { FactFinding0008 } from './0008-fact-finding.js';
import { SearchMisses0009 } from './0009-search-misses.js';
import { Attachments0010 } from './0010-attachments.js';
import { Pictures0011 } from './0011-pictures.js';
import { AskDrafts0012 } from './0012-ask-drafts.js';
import { Messages0013 } from './0013-messages.js';
import { Abuse0014 } from './0014-abuse.js';
import { Queue0015 } from './0015-queue.js';
import { Triage0016 } from './0016-triage.js';
import { Captures0017 } from './0017-captures.js';
import { Agencies0018 } from './0018-agencies.js';
import { Writing0019 } from './0019-writing.js';
import { Notices0020 } from './0020-notices.js';
import { Duty0021 } from './0021-duty.js';
import { Partners0022 } from './0022-partners.js';
import { Accounts0023 } from './0023-accounts.js';
import { WeighedReplies0024 } from './0024-weighed-replies.js';
import { AuditHeads0025 } from './0025-audit-heads.js';
import { VisualEvidence0026 } from './0026-visual-evidence.js';
import { Proof0030 } from './0030-proof.js';
import { Changes0031 } from './0031-changes.js';
import { PageChanges0032 } from './0032-page-changes.js';
import { Subscriptions0033 } from './0033-subscriptions.js';
import { Publication0035 } from './0035-publication.js';
import { OpenData0036 } from './0036-open-data.js';
import { PrintsInMemory0037 } from './0037-prints-in-memory.js';
import { Returns0038 } from './0038-returns.js';
import { KeptPrimaries0039 } from './0039-kept-primaries.js';

/** Every migration, in order. Each is hand-read SQL with a working down. */
export const MIGRATIONS = [
  Foundation0001,
  Jobs0002,
  Audit0003,
  Staff0004,
  Search0005,
  Archive0006,
  Questions0007,
  FactFinding0008,
  SearchMisses0009,
  Attachments0010,
  Pictures0011,
  AskDrafts0012,
  Messages0013,
  Abuse0014,
  Queue0015,
  Triage0016,
  Captures0017,
  Agencies0018,
  Writing0019,
  Notices0020,
  Duty0021,
  Partners0022,
  Accounts0023,
  WeighedReplies0024,
  AuditHeads0025,
  VisualEvidence0026,
  Proof0030,
  Changes0031,
  PageChanges0032,
  Subscriptions0033,
  Publication0035,
  OpenData0036,
  PrintsInMemory0037,
  Returns0038,
  KeptPrimaries0039,
];

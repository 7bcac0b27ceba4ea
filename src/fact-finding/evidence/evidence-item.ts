import type { Channel } from '../../agencies/index.js';
import type { SourceType } from '../../archive/index.js';

/** What the weekly look at a source's address found. */
export const LINK_RESULTS = ['same', 'changed', 'gone', 'unreachable'] as const;
export type LinkResult = (typeof LINK_RESULTS)[number];

/** By which way an agency was reached that replied, and by whom. */
export interface ReplyWay {
  channel: Channel;
  /** Where a letter took the link; null when none did. */
  mailedTo: string | null;
  linkMadeBy: string;
}

/** One source as the desk keeps it. The capture stays private; the rest is published with the answer. */
export interface EvidenceItem {
  id: string;
  /** As a footnote names it: stays when others go. */
  number: number;
  type: SourceType;
  publisher: string;
  title: string;
  url: string | null;
  /** The page it was quoted from, when it was kept. */
  captureId: string | null;
  /** The picture it is; shown to the desk and to nobody else. */
  pictureId: string | null;
  captureText: string;
  quote: string | null;
  isPrimaryOfficial: boolean;
  addedByName: string;
  /** Null for what is no reply to an inquiry. */
  reply: ReplyWay | null;
  /** The volunteer who brought it. */
  offeredByName: string | null;
  observedAt: Date | null;
  /** The last look; null before the first. */
  link: { result: LinkResult; quoteStands: boolean | null; checkedAt: Date } | null;
}

/** Columns of an EvidenceItem, for EVIDENCE_TABLES. */
export const EVIDENCE_COLUMNS = `e.id, e.number, e.type, e.publisher, e.title, e.url, e.capture_id as "captureId",
  e.attachment_id as "pictureId",
  e.capture_text as "captureText", e.quote, e.is_primary_official as "isPrimaryOfficial", s.name as "addedByName",
  o.name as "offeredByName", e.observed_at as "observedAt", l.result, l.quote_stands as "quoteStands",
  l.checked_at as "checkedAt",
  case when w.id is not null then
    jsonb_build_object('channel', w.channel, 'mailedTo', w.mailed_to, 'linkMadeBy', m.name) end as reply`;

export const EVIDENCE_TABLES = `evidence e join staff s on s.id = e.added_by
  left join staff o on o.id = e.offered_by
  left join inquiry_replies r on r.inquiry_id = e.inquiry_id
  left join inquiry_links w on w.id = r.link_id
  left join staff m on m.id = w.created_by
  left join lateral (
    select k.result, k.quote_stands, k.checked_at from link_checks k where k.evidence_id = e.id
    order by k.id desc limit 1) l on true`;

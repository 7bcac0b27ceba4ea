import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Draft, DraftContent, DraftVersion } from '../draft.js';
import type { DraftInput } from '../draft-input.js';
import { DraftStore } from '../draft-store.js';
import { threeWay, type ThreeWay } from './three-way.js';

/** What the newest version of a draft is compared with. */
export interface DraftPast {
  /** The version before the newest; null when there is none. */
  before: DraftVersion | null;
  /** What the public reads now; null for a first answer. */
  published: DraftVersion | null;
}

export const NOTHING_TYPED: DraftInput = {
  ...{
    title: '',
    claim: '',
    verdict: '',
    kind: '',
    scam: false,
    summary: '',
    explanation: '',
    shareText: '',
  },
  ...{ topics: '', kelurahan: '', circulating: '', changeNote: '' },
};

/** A version as the form shows it. */
export function asTyped(content: DraftContent): DraftInput {
  const { title, claim, scam, summary, explanation, topics, kelurahan } = content;
  return {
    ...{ title, claim, scam, summary, explanation },
    verdict: content.verdict ?? '',
    kind: content.kind ?? '',
    shareText: content.shareText ?? '',
    topics: topics.join(', '),
    kelurahan: kelurahan.join(', '),
    circulating: content.circulating ?? '',
    changeNote: content.changeNote ?? '',
  };
}

/** What was written before what is written now. */
@Injectable()
export class DraftHistory {
  constructor(
    private readonly db: DataSource,
    private readonly store: DraftStore,
  ) {}

  async pastOf(caseId: string, { id, latest }: Draft): Promise<DraftPast> {
    const tx = this.db.manager;
    return {
      before: latest ? await this.store.version(tx, id, latest.version - 1) : null,
      published: await this.store.published(tx, caseId),
    };
  }

  /** What somebody saved since version `base`, put together with what was typed on it; null when nobody has. */
  async meanwhile(draft: Draft | null, base: number, mine: DraftInput): Promise<ThreeWay | null> {
    if (!draft?.latest || draft.latest.version === base) return null;
    const begun = await this.store.version(this.db.manager, draft.id, base);
    return threeWay(begun ? asTyped(begun) : NOTHING_TYPED, asTyped(draft.latest), mine);
  }
}

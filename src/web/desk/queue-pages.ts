import { Injectable } from '@nestjs/common';
import { CaseQueue, type BulkAct, type QueueFilter } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import type { FormReader } from '../kit/index.js';
import { words } from '../words/index.js';
import type { QueueState } from './queue-model.js';
import { queuePage } from './queue-page.js';

/** Who looks at which part of the queue. */
export interface QueueReader {
  person: SignedIn;
  filter: QueueFilter;
  page: number;
}

/** Shows the queue. */
@Injectable()
export class QueuePages {
  constructor(private readonly queue: CaseQueue) {}

  async render({ person, filter, page }: QueueReader, state: QueueState): Promise<string> {
    const [list, holders, colleagues] = await Promise.all([
      this.queue.page(filter, person.id, page),
      this.queue.holders(),
      this.queue.colleagues(person.id),
    ]);
    return queuePage({ person, filter, ...list, holders, colleagues, state });
  }
}

/** How an address says what has been done to how many cases. */
export const doneInAddress = (act: BulkAct['kind'], cases: number): Record<string, string> => ({
  selesai: act,
  jumlah: String(cases),
});

/** The sentence for it; undefined for anything else. */
export function doneSentence(field: FormReader): string | undefined {
  const say = new Map(Object.entries(words('id').queue.done)).get(field('selesai'));
  const cases = Number.parseInt(field('jumlah'), 10);
  return cases > 0 ? say?.(cases) : undefined;
}

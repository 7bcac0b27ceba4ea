import { isUUID } from 'class-validator';
import type { FieldError } from '../../common/index.js';
import { isUrgency, type BulkAct } from '../../fact-finding/index.js';
import { TOPICS } from '../../questions/index.js';
import { readForm } from '../kit/index.js';
import { words } from '../words/index.js';

/** The form under the queue as it was posted. */
export interface BulkForm {
  ids: readonly string[];
  act: string;
  colleague: string;
  urgency: string;
  topic: string;
  reason: string;
  text: string;
}

/** What stands for "no topic" in the list of topics. */
export const NO_TOPIC = '-';

export function readBulk(body: unknown): BulkForm {
  const field = readForm(body);
  return {
    ids: chosenIn(body),
    act: field('lakukan'),
    colleague: field('kepada'),
    urgency: field('bulk-urgensi'),
    topic: field('bulk-topik'),
    reason: field('decline-reason'),
    text: field('decline-text'),
  };
}

/** Ticked once it is a text, ticked several times a list; what is no id was not on the page. */
function chosenIn(body: unknown): string[] {
  const fields = new Map<string, unknown>(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  );
  return [fields.get('kasus')].flat().flatMap((id) => (typeof id === 'string' && isUUID(id) ? [id] : []));
}

/** The act that the form asks for, or what is missing from it. */
export function actOf(form: BulkForm): BulkAct | FieldError {
  if (form.ids.length === 0) return { field: '', message: words('id').queue.nothingChosen };
  switch (form.act) {
    case 'take':
      return { kind: 'take' };
    case 'hand-over':
      return handOver(form.colleague);
    case 'urgency':
      return urgencyAct(form.urgency);
    case 'topic':
      return topicAct(form.topic);
    case 'decline':
      return { kind: 'decline', reason: form.reason, text: form.text };
    default:
      return { field: '', message: words('id').queue.chooseAct };
  }
}

const handOver = (typed: string): BulkAct | FieldError =>
  isUUID(typed)
    ? { kind: 'hand-over', toId: typed }
    : { field: 'kepada', message: words('id').queue.chooseColleague };

const urgencyAct = (typed: string): BulkAct | FieldError =>
  isUrgency(typed)
    ? { kind: 'urgency', urgency: typed }
    : { field: 'bulk-urgensi', message: words('id').queue.chooseUrgency };

function topicAct(typed: string): BulkAct | FieldError {
  const topic = TOPICS.find((known) => known === typed);
  if (topic === undefined && typed !== NO_TOPIC)
    return { field: 'bulk-topik', message: words('id').queue.chooseTopic };
  return { kind: 'topic', topic: topic ?? null };
}

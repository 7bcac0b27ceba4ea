import type { VNode } from 'preact';
import type { FieldError } from '../../common/index.js';
import { WORKABLE, type CaseFile, type NextStep } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import type { FormReader } from '../kit/index.js';
import type { FormName, Typed } from './forms.js';

/** The pages of one case, in the order of the work: the name is the last part of the address. */
export const TAB_NAMES = ['ringkas', 'bukti', 'klarifikasi', 'draf', 'tinjau', 'riwayat'] as const;
export type TabName = (typeof TAB_NAMES)[number];

/** Where a tab of a case lives; the first is the case's own address. */
export const tabPath = (caseId: string, tab: TabName): string =>
  `/meja/kasus/${caseId}${tab === 'ringkas' ? '' : `/${tab}`}`;

/** Where one captured page of a case is read and quoted. */
export const capturePath = (caseId: string, captureId: string): string =>
  `/meja/kasus/${caseId}/rekaman/${captureId}`;

/** Where a picture becomes evidence of a case. */
export const evidencePicturePath = (caseId: string): string => `${tabPath(caseId, 'bukti')}/gambar`;

/** What a page says beside the case itself. */
export interface CaseState {
  /** Which act has just been done. */
  done?: string;
  errors?: FieldError[];
  typed?: Typed;
  /** One question as it was sent, nothing hidden. */
  revealed?: { questionId: string; text: string };
  /** Which part of a long list is shown; the first when absent. */
  part?: number;
  /** What the address asks for, for tabs whose list can be narrowed. */
  narrow?: FormReader;
}

/** What every tab of a case begins with; each reads the rest for itself. */
export interface CasePage {
  person: SignedIn;
  file: CaseFile;
  /** What this person should do next; null where there is nothing. */
  next: NextStep | null;
  tab: TabName;
  state: CaseState;
}

/** What one tab shows. */
export interface TabContent {
  body: VNode;
  /** The forms on it: what was typed into another, which is gone by now, is given back as text. */
  forms: readonly FormName[];
}

/** One tab of the case page. */
export interface CaseTab {
  readonly name: TabName;
  content(page: CasePage): Promise<TabContent>;
}

/** All tabs there are, for injection. */
export const CASE_TABS = Symbol('CASE_TABS');

/** Whether this person may change the case now. */
export const holds = ({ person, file }: Pick<CasePage, 'person' | 'file'>): boolean =>
  file.holderId === person.id && WORKABLE.some((status) => status === file.status);

/** Whether this person may end the case without an answer now. */
export const mayDecline = (page: CasePage): boolean => holds(page) && page.file.status !== 'correcting';

import { CaseSuggestHandler } from '../jobs/case-suggest.js';
import { CaseNotes } from '../talk/notes.service.js';
import { CaseTasks } from '../talk/tasks.service.js';
import { CaseMoves } from './case-moves.js';
import { Comparisons } from './comparison.service.js';
import { DeskCases } from './desk-cases.js';
import { Linking } from './linking.service.js';
import { Merging } from './merging.service.js';
import { CaseOverviews } from './overview.service.js';
import { Splitting } from './splitting.service.js';
import { CaseSuggestions } from './suggestions.service.js';
import { Triage } from './triage.service.js';
import { Undoing } from './undoing.service.js';

/** Sorting cases, and what colleagues tell each other about them. */
export const TRIAGE_EXPORTS = [
  CaseSuggestions,
  CaseSuggestHandler,
  CaseNotes,
  CaseOverviews,
  CaseTasks,
  Comparisons,
  Linking,
  Merging,
  Splitting,
  Triage,
  Undoing,
];

export const TRIAGE_PROVIDERS = [...TRIAGE_EXPORTS, CaseMoves, DeskCases];

export { DutyModule } from './duty.module.js';
export { DutyDigestHandler } from './jobs/duty-digest.js';
export { DutyDigestsHandler } from './jobs/duty-digests.js';
export { DutyWatchHandler } from './jobs/duty-watch.js';
export { Roster, isDay, type Assignment, type OnDuty, type RosterDay } from './roster.service.js';

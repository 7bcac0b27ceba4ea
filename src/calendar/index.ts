export { CalendarModule } from './calendar.module.js';
export { dayAfter, dayOf, startOf, weekdayOf, type Day } from './day.js';
export { LAST_KNOWN_YEAR, knowsHolidaysOf } from './holiday-calendar.js';
export { SERVICE_LEVELS } from './service-levels.js';
export { WorkingTime } from './working-time.js';

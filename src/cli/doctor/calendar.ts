import { dayOf, knowsHolidaysOf, LAST_KNOWN_YEAR } from '../../calendar/index.js';
import { good, warning, type Finding } from './finding.js';

/** By October the ministers have decreed the days off of the next year. */
const DECREE_MONTH = 10;

/** Whether the holidays of this year are known, and from October on those of the next. */
export function lookAtCalendar(now: Date): Finding {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number);
  const needed = month >= DECREE_MONTH ? year + 1 : year;
  if (knowsHolidaysOf(needed)) return good('Hari libur', `diketahui sampai ${LAST_KNOWN_YEAR}`);
  return warning(
    'Hari libur',
    `SKB 3 Menteri untuk ${needed} belum ada di versi ini; isi EXTRA_HOLIDAYS atau perbarui, karena batas waktu hanya menghitung akhir pekan dan libur yang tanggalnya tetap`,
  );
}

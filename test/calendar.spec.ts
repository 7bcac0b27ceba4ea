import fc from 'fast-check';
import { dayAfter, dayOf, startOf, weekdayOf, WorkingTime } from '../src/calendar/index.js';
import { easter } from '../src/calendar/easter.js';
import { DECREED } from '../src/calendar/holidays.js';
import { lookAtCalendar } from '../src/cli/doctor/calendar.js';
import { AppConfig, loadConfig } from '../src/config/index.js';

const HOUR = 3_600_000;
const time = new WorkingTime(new AppConfig());
const with_ = (settings: Partial<AppConfig>): WorkingTime =>
  new WorkingTime(Object.assign(new AppConfig(), settings));

/** A moment as people in Kupang write it. */
const wita = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

const moment = fc
  .integer({ min: Date.parse('2024-12-01'), max: Date.parse('2029-03-01') })
  .map((ms) => new Date(ms));
const hours = fc.integer({ min: 0, max: 400 * 60 }).map((minutes) => minutes / 60);
const days = fc.integer({ min: 1, max: 40 });

const worksAt = (at: Date): boolean => {
  const sinceMidnight = at.getTime() - startOf(dayOf(at)).getTime();
  return time.isWorkingDay(dayOf(at)) && sinceMidnight >= 8 * HOUR && sinceMidnight <= 16 * HOUR;
};

describe('working time', () => {
  it.each([
    ['within a day', '2026-11-23 09:00', 4, '2026-11-23 13:00'],
    ['over night', '2026-11-23 15:00', 4, '2026-11-24 11:00'],
    ['over a weekend', '2026-11-27 15:00', 4, '2026-11-30 11:00'],
    ['asked in the night', '2026-11-22 03:30', 4, '2026-11-23 12:00'],
    ['over Christmas with its collective leave', '2026-12-23 15:00', 4, '2026-12-28 11:00'],
    ['over Idulfitri', '2026-03-17 14:00', 4, '2026-03-25 10:00'],
    ['to the last minute of a day', '2026-11-23 12:00', 4, '2026-11-23 16:00'],
  ])('counts hours %s', (_, from, number, to) => {
    expect(time.addHours(wita(from), number)).toEqual(wita(to));
  });

  it.each([
    ['to the end of the next day', '2026-11-23 09:00', 1, '2026-11-24 16:00'],
    ['from Friday to Monday', '2026-11-27 10:00', 1, '2026-11-30 16:00'],
    ['from Saturday to Monday', '2026-11-28 10:00', 1, '2026-11-30 16:00'],
    ['over collective leave', '2026-12-23 10:00', 3, '2026-12-30 16:00'],
    ['over the end of a year', '2026-12-30 23:59', 2, '2027-01-04 16:00'],
  ])('counts days %s', (_, from, number, to) => {
    expect(time.addDays(wita(from), number)).toEqual(wita(to));
  });

  it('names what is celebrated', () => {
    expect(time.holidayOn('2026-03-21')).toBe('Idulfitri');
    expect(time.holidayOn('2025-08-18')).toBe('Cuti bersama Proklamasi Kemerdekaan');
    expect(time.holidayOn('2026-11-23')).toBeNull();
  });

  it('knows beyond the decrees what stands fixed or hangs on Easter', () => {
    expect(time.holidayOn('2031-08-17')).toBe('Proklamasi Kemerdekaan');
    expect(time.holidayOn('2031-04-11')).toBe('Wafat Yesus Kristus');
    expect(time.holidayOn('2031-05-22')).toBe('Kenaikan Yesus Kristus');
    expect(time.isWorkingDay('2031-04-10')).toBe(true);
  });

  it('takes hours, days and further days off from the settings', () => {
    const own = with_({ WORKING_HOURS: '09:30-12:00', WORKING_DAYS: '6,7', EXTRA_HOLIDAYS: '2026-11-28' });
    expect(own.hoursPerDay).toBe(2.5);
    expect(own.addHours(wita('2026-11-27 10:00'), 1)).toEqual(wita('2026-11-29 10:30'));
    expect(own.holidayOn('2026-11-28')).toBe('Hari libur daerah');
  });

  it.each([
    { WORKING_HOURS: '16:00-08:00' },
    { WORKING_HOURS: '08:00' },
    { WORKING_HOURS: '8:00-24:00' },
    { WORKING_DAYS: '1-5' },
    { WORKING_DAYS: '0' },
    { EXTRA_HOLIDAYS: 'besok' },
  ])('refuses settings that say nothing sure: %j', (settings) => {
    expect(() => loadConfig(settings)).toThrow(Object.keys(settings)[0] ?? '');
  });
});

describe('the doctor', () => {
  it.each([
    ['2026-11-22 09:00', 'good'],
    ['2027-09-30 23:59', 'good'],
    ['2027-10-01 00:00', 'warning'],
    ['2028-02-01 09:00', 'warning'],
  ])('on %s finds the list of holidays %s', (at, grade) => {
    expect(lookAtCalendar(wita(at))).toMatchObject({ grade });
  });
});

describe('the table of holidays', () => {
  it.each([...DECREED.entries()])(
    '%d has real dates, in order, and a source',
    (year, { source, days: list }) => {
      const dates = Object.keys(list);
      expect(source).toMatch(/^SKB/);
      expect(dates).toEqual([...dates].sort());
      for (const date of dates)
        expect(new Date(`${year}-${date}`).toISOString()).toContain(`${year}-${date}`);
      expect(dates.length).toBeGreaterThanOrEqual(25);
    },
  );

  it.each([...DECREED.keys()])('%d agrees with the sums that need no decree', (year) => {
    const names = [-2, 0, 39].map((moved) => time.holidayOn(easter(year, moved)));
    expect(names).toEqual([
      'Wafat Yesus Kristus',
      'Kebangkitan Yesus Kristus (Paskah)',
      'Kenaikan Yesus Kristus',
    ]);
    for (const date of ['01-01', '05-01', '06-01', '08-17', '12-25'])
      expect(time.holidayOn(`${year}-${date}`)).not.toBeNull();
  });

  it('puts collective leave on days on which people would work', () => {
    for (const [year, { days: list }] of DECREED)
      for (const [date, name] of Object.entries(list))
        if (name.startsWith('Cuti')) expect(weekdayOf(`${year}-${date}`)).toBeLessThanOrEqual(5);
  });
});

describe('whatever is asked', () => {
  it('hours end within working time, and so many lie between', () => {
    fc.assert(
      fc.property(moment, hours, (from, number) => {
        const end = time.addHours(from, number);
        expect(end.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(time.hoursBetween(from, end)).toBeCloseTo(number, 6);
        expect(worksAt(end)).toBe(true);
      }),
    );
  });

  it('hours are taken off as they are added', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 24_000 }), (to, minutes) => {
        const start = time.subtractHours(to, minutes / 60);
        expect(time.hoursBetween(start, to)).toBeCloseTo(minutes / 60, 6);
        expect(worksAt(start)).toBe(true);
      }),
    );
  });

  it('hours add up', () => {
    fc.assert(
      fc.property(moment, hours, hours, (from, one, two) => {
        const apart = time.addHours(time.addHours(from, one), two).getTime();
        expect(Math.abs(apart - time.addHours(from, one + two).getTime())).toBeLessThan(2);
      }),
    );
  });

  it('asking later never ends earlier', () => {
    fc.assert(
      fc.property(moment, moment, hours, days, (one, other, number, count) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(time.addHours(first, number) <= time.addHours(second, number)).toBe(true);
        expect(time.addDays(first, count) <= time.addDays(second, count)).toBe(true);
      }),
    );
  });

  it('days end with working time, with so many working days after the day of asking', () => {
    fc.assert(
      fc.property(moment, days, (from, count) => {
        const end = time.addDays(from, count);
        expect(end.getTime() - startOf(dayOf(end)).getTime()).toBe(16 * HOUR);
        let working = 0;
        for (let day = dayAfter(dayOf(from)); day <= dayOf(end); day = dayAfter(day))
          working += Number(time.isWorkingDay(day));
        expect(working).toBe(count);
        expect(time.isWorkingDay(dayOf(end))).toBe(true);
      }),
    );
  });

  it('hours between are those of every part, and the other way round their opposite', () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const sum = time.hoursBetween(a, b) + time.hoursBetween(b, c);
        expect(sum).toBeCloseTo(time.hoursBetween(a, c), 6);
      }),
    );
  });
});

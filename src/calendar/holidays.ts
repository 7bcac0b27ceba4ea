/** Holidays and collective leave of one year, as the joint decree of three ministers (SKB 3 Menteri) lists them. */
interface DecreedYear {
  /** What decreed it, and where it can be read. */
  source: string;
  /** By month and day, `MM-DD`. */
  days: Record<string, string>;
}

const NEW_YEAR = 'Tahun Baru Masehi';
const LUNAR_NEW_YEAR = 'Tahun Baru Imlek';
const NYEPI = 'Hari Suci Nyepi';
const EID = 'Idulfitri';
const GOOD_FRIDAY = 'Wafat Yesus Kristus';
const EASTER = 'Kebangkitan Yesus Kristus (Paskah)';
const LABOUR = 'Hari Buruh Internasional';
const ASCENSION = 'Kenaikan Yesus Kristus';
const VESAK = 'Hari Raya Waisak';
const SACRIFICE = 'Iduladha';
const PANCASILA = 'Hari Lahir Pancasila';
const HIJRI = 'Tahun Baru Islam';
const INDEPENDENCE = 'Proklamasi Kemerdekaan';
const MAWLID = 'Maulid Nabi Muhammad S.A.W.';
const MIRAJ = 'Isra Mikraj Nabi Muhammad S.A.W.';
const CHRISTMAS = 'Kelahiran Yesus Kristus (Natal)';

const leave = (name: string): string => `Cuti bersama ${name}`;

/** The years whose decree is known. A new decree is a new row here, or meanwhile EXTRA_HOLIDAYS in the settings. */
export const DECREED: ReadonlyMap<number, DecreedYear> = new Map([
  [
    2025,
    {
      source:
        'SKB Menag, Menaker, MenPANRB No. 1017/2024, 2/2024, 2/2024, diubah No. 933/2025, 1/2025, 3/2025',
      days: {
        '01-01': NEW_YEAR,
        '01-27': MIRAJ,
        '01-28': leave(LUNAR_NEW_YEAR),
        '01-29': LUNAR_NEW_YEAR,
        '03-28': leave(NYEPI),
        '03-29': NYEPI,
        '03-31': EID,
        '04-01': EID,
        '04-02': leave(EID),
        '04-03': leave(EID),
        '04-04': leave(EID),
        '04-07': leave(EID),
        '04-18': GOOD_FRIDAY,
        '04-20': EASTER,
        '05-01': LABOUR,
        '05-12': VESAK,
        '05-13': leave(VESAK),
        '05-29': ASCENSION,
        '05-30': leave(ASCENSION),
        '06-01': PANCASILA,
        '06-06': SACRIFICE,
        '06-09': leave(SACRIFICE),
        '06-27': HIJRI,
        '08-17': INDEPENDENCE,
        '08-18': leave(INDEPENDENCE),
        '09-05': MAWLID,
        '12-25': CHRISTMAS,
        '12-26': leave(CHRISTMAS),
      },
    },
  ],
  [
    2026,
    {
      source: 'SKB Menag, Menaker, MenPANRB No. 1497/2025, 2/2025, 5/2025',
      days: {
        '01-01': NEW_YEAR,
        '01-16': MIRAJ,
        '02-16': leave(LUNAR_NEW_YEAR),
        '02-17': LUNAR_NEW_YEAR,
        '03-18': leave(NYEPI),
        '03-19': NYEPI,
        '03-20': leave(EID),
        '03-21': EID,
        '03-22': EID,
        '03-23': leave(EID),
        '03-24': leave(EID),
        '04-03': GOOD_FRIDAY,
        '04-05': EASTER,
        '05-01': LABOUR,
        '05-14': ASCENSION,
        '05-15': leave(ASCENSION),
        '05-27': SACRIFICE,
        '05-28': leave(SACRIFICE),
        '05-31': VESAK,
        '06-01': PANCASILA,
        '06-16': HIJRI,
        '08-17': INDEPENDENCE,
        '08-25': MAWLID,
        '12-24': leave(CHRISTMAS),
        '12-25': CHRISTMAS,
      },
    },
  ],
  [
    2027,
    {
      source:
        'SKB 3 Menteri tentang Hari Libur Nasional dan Cuti Bersama Tahun 2027 (setneg.go.id, September 2026)',
      days: {
        '01-01': NEW_YEAR,
        '01-05': MIRAJ,
        '02-05': leave(LUNAR_NEW_YEAR),
        '02-06': LUNAR_NEW_YEAR,
        '03-08': NYEPI,
        '03-09': leave(EID),
        '03-10': EID,
        '03-11': EID,
        '03-12': leave(EID),
        '03-15': leave(EID),
        '03-25': leave(GOOD_FRIDAY),
        '03-26': GOOD_FRIDAY,
        '03-28': EASTER,
        '05-01': LABOUR,
        '05-06': ASCENSION,
        '05-17': SACRIFICE,
        '05-18': leave(SACRIFICE),
        '05-19': leave(VESAK),
        '05-20': VESAK,
        '06-01': PANCASILA,
        '06-06': HIJRI,
        '08-15': MAWLID,
        '08-17': INDEPENDENCE,
        '12-24': leave(CHRISTMAS),
        '12-25': CHRISTMAS,
        '12-26': MIRAJ,
      },
    },
  ],
]);

/** Holidays that stand on the same date in every year. */
export const FIXED: Readonly<Record<string, string>> = {
  '01-01': NEW_YEAR,
  '05-01': LABOUR,
  '06-01': PANCASILA,
  '08-17': INDEPENDENCE,
  '12-25': CHRISTMAS,
};

/** Holidays counted from Easter Sunday, in days. */
export const FROM_EASTER: ReadonlyMap<number, string> = new Map([
  [-2, GOOD_FRIDAY],
  [0, EASTER],
  [39, ASCENSION],
]);

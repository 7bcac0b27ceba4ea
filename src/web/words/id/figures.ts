import type { Measure } from '../../../statistics/index.js';

const measure: Record<Measure, { title: string; by: string; promise: string; unknown: string }> = {
  triage: {
    title: 'Sampai dipilah',
    by: 'Topik',
    promise: 'Janji: 4 jam kerja.',
    unknown: 'Tanpa topik',
  },
  answer: {
    title: 'Sampai dijawab',
    by: 'Topik',
    promise: 'Janji: 2 hari kerja.',
    unknown: 'Tanpa topik',
  },
  reply: {
    title: 'Sampai pihak terkait menjawab',
    by: 'Pihak terkait',
    promise: 'Janji: 1 hari kerja bila mendesak, 3 hari kerja bila biasa.',
    unknown: 'Tanpa nama',
  },
};

export const figures = {
  title: 'Angka',
  nav: 'Angka',
  lead: 'Dalam jam kerja tim. Yang masih berjalan ikut dihitung dengan waktu yang sudah dipakainya; tanda ≥ berarti angka itu paling sedikit, karena yang masih berjalan dapat menaikkannya.',
  period: 'Jangka waktu',
  days: (days: number): string => (days === 365 ? 'Setahun' : `${days} hari`),
  measure,
  all: 'Semua',
  count: 'Jumlah',
  open: 'Masih berjalan',
  overdue: 'Lewat batas',
  median: 'Median',
  p90: '90 dari 100',
  medianLong: 'Median: separuh lebih cepat',
  p90Long: '90 dari 100 lebih cepat',
  hours: (text: string): string => `${text} jam`,
  none: 'Belum ada dalam jangka ini.',
  csv: 'Unduh sebagai CSV',
  about: (title: string, groups: number): string =>
    `${title}: batang median dan batang 90 dari 100 untuk ${groups} kelompok. Angkanya ada di tabel sesudah bagan.`,
  more: (count: number): string => `${count} kelompok lain ada di tabel.`,
};

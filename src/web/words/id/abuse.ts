import type { HeldReason } from '../../../abuse/index.js';

const reason: Record<HeldReason, string> = {
  trap: 'Kolom jebakan terisi: biasanya oleh program, bukan orang.',
  'too-fast': 'Formulir dikirim lebih cepat daripada orang mengetik.',
  'stale-form': 'Formulir tanpa tanda waktu yang sah, atau terbuka lebih dari sehari.',
  'address-budget': 'Terlalu banyak pertanyaan berbeda dari satu alamat dalam satu jam.',
  'range-budget': 'Terlalu banyak pertanyaan berbeda dari satu jaringan dalam satu jam.',
  'content-budget': 'Pertanyaan yang sama dikirim terlalu sering dari satu jaringan.',
  flood: 'Datang saat banjir kiriman, tanpa bukti kerja dari peramban.',
};

/** Words for what is set aside, and for the fields that keep machines away. */
export const abuse = {
  trap: 'Biarkan kolom ini kosong',
  reason,
  ticket: {
    status: 'Sedang dilihat petugas sebelum diperiksa',
    next: 'Kiriman Anda tidak hilang. Karena caranya sampai tidak biasa, seorang petugas melihatnya dahulu, lalu pemeriksaan berjalan seperti biasa.',
  },
};

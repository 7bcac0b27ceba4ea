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
  /** Before the reason why an answer to the team looks like abuse. */
  reply: 'Sampainya tidak biasa, jadi baca dengan hati-hati.',
  desk: {
    nav: 'Disisihkan',
    title: 'Disisihkan',
    lead: 'Kiriman yang caranya sampai tidak biasa. Tidak ada yang hilang: loloskan yang wajar, tolak yang tidak. Penanya sudah punya nomor tiket dan membaca keputusan Anda di sana.',
    none: 'Tidak ada kiriman yang disisihkan.',
    alike: (count: number) => `${count} kiriman sama; keputusan berlaku untuk semuanya`,
    release: 'Loloskan',
    decline: 'Tolak dengan alasan',
    declineButton: 'Tolak',
    done: {
      released: 'Kiriman diloloskan dan diproses seperti biasa.',
      declined: 'Kiriman ditolak. Penanya membaca alasannya di halaman tiket.',
    },
  },
  masked: {
    note: 'Data pribadi orang disamarkan. Buka hanya bila nomornya perlu diperiksa; setiap pembukaan dicatat.',
    open: 'Tampilkan apa adanya',
    opened: 'Ditampilkan apa adanya; pembukaan ini sudah dicatat.',
  },
};

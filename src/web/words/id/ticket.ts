import type { DeclineReason, QuestionStatus, TicketStep } from '../../../questions/index.js';

const status: Record<QuestionStatus, string> = {
  received: 'Sudah kami terima',
  linked: 'Sedang diperiksa',
  answered: 'Sudah dijawab',
  instant: 'Dijawab dari arsip',
  declined: 'Tidak dilanjutkan',
  withdrawn: 'Sudah Anda tarik',
};

const step: Record<TicketStep['step'], string> = {
  received: 'Pertanyaan Anda diterima.',
  linked: 'Tim pencari fakta membaca pertanyaan Anda dan mulai memeriksa.',
  answered: 'Jawaban diterbitkan.',
  corrected: 'Jawaban dikoreksi.',
  declined: 'Pertanyaan tidak dilanjutkan.',
  withdrawn: 'Anda menarik pertanyaan ini.',
};

const declineReason: Record<DeclineReason, string> = {
  out_of_scope: 'Di luar urusan Kota Kupang',
  not_a_question: 'Tidak berisi kabar atau pertanyaan',
  opinion: 'Pendapat, bukan hal yang dapat diperiksa',
  spam: 'Iklan atau kiriman massal',
};

export const ticket = {
  status,
  step,
  declineReason,
  form: {
    title: 'Cek tiket',
    lead: 'Masukkan nomor tiket yang Anda dapat saat bertanya.',
    label: 'Nomor tiket',
    hint: '16 angka. Tanda hubung dan spasi boleh ditulis, boleh tidak.',
    submit: 'Lihat tiket',
    lost: 'Nomor hilang? Kami tidak dapat mencarikannya. Silakan bertanya lagi, atau cari di arsip.',
    unknown: 'Nomor tiket tidak dikenal. Periksa kembali ke-16 angkanya.',
  },
  page: {
    title: 'Tiket Anda',
    saved: 'Terima kasih, nomor tiket sudah Anda simpan.',
    yours: 'Pertanyaan Anda',
    timeline: 'Perjalanan pertanyaan',
    next: 'Selanjutnya',
    nextReceived:
      'Pertanyaan Anda menunggu dibaca. Sasaran kami: dibaca dalam 4 jam kerja. Buka lagi halaman ini dengan nomor tiket Anda.',
    nextLinked:
      'Tim sedang mencari bukti dan bertanya kepada pihak terkait. Sasaran kami: jawaban dalam 2 hari kerja.',
    todoLinked: 'Tim pencari fakta memeriksa.',
    todoAnswered: 'Jawaban diperiksa orang kedua, lalu diterbitkan.',
    answer: 'Jawaban',
    readAnswer: 'Baca jawaban lengkap',
    answerWithdrawn: 'Jawaban ini telah ditarik. Alasannya:',
    declined: 'Mengapa tidak dilanjutkan',
    contactKept: 'Kami menyimpan surel Anda, tersandi, untuk mengabari Anda.',
    onlyTicket: 'Tidak ada surel yang tersimpan: nomor tiket satu-satunya cara melihat perkembangan.',
    eraseContact: 'Hapus surel saya',
    erased: 'Surel Anda sudah dihapus.',
    withdraw: 'Tarik pertanyaan',
    manage: 'Kelola pertanyaan ini',
  },
  withdraw: {
    title: 'Tarik pertanyaan ini?',
    lead: 'Isi pertanyaan dan surel Anda langsung dihapus, dan Anda tidak akan dikabari. Ini tidak dapat dibatalkan.',
    yes: 'Ya, tarik pertanyaan',
    no: 'Tidak, kembali ke tiket',
    done: 'Pertanyaan Anda sudah ditarik dan isinya dihapus.',
  },
};

import type { DeclineReason, QuestionStatus, TicketStage, TicketStep } from '../../../questions/index.js';

const status: Record<QuestionStatus, string> = {
  received: 'Sudah kami terima',
  linked: 'Sedang diperiksa',
  answered: 'Sudah dijawab',
  instant: 'Dijawab dari arsip',
  declined: 'Tidak dilanjutkan',
  withdrawn: 'Sudah Anda tarik',
};

const stage: Record<TicketStage['stage'], string> = {
  received: 'Sudah kami terima',
  held: 'Sedang dilihat petugas sebelum diperiksa',
  linked: 'Menunggu dibaca tim',
  investigating: 'Sedang diperiksa',
  waiting_for_agency: 'Menunggu jawaban',
  in_review: 'Sedang ditinjau',
};

const step: Record<Exclude<TicketStep['step'], 'waiting_for_agency'>, string> = {
  received: 'Pertanyaan Anda diterima.',
  linked: 'Pertanyaan Anda masuk daftar tim pencari fakta.',
  investigating: 'Tim pencari fakta mulai memeriksa.',
  in_review: 'Rancangan jawaban diserahkan kepada orang kedua untuk ditinjau.',
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

const next: Record<TicketStage['stage'], (hours: number, days: number) => string> = {
  received: (hours) => `Kami usahakan dibaca dalam ${hours} jam kerja.`,
  held: (hours) =>
    `Kiriman Anda tidak hilang. Karena sampainya tidak seperti biasa, seorang petugas melihatnya dahulu. Kami usahakan dibaca dalam ${hours} jam kerja.`,
  linked: (hours) => `Kami usahakan dibaca dalam ${hours} jam kerja.`,
  investigating: (_hours, days) =>
    `Tim mencari bukti dan bertanya kepada yang mengetahuinya. Kami usahakan ada jawaban dalam ${days} hari kerja.`,
  waiting_for_agency: (_hours, days) =>
    `Kami meminta pihak terkait menjawab dalam ${days} hari kerja. Bila tidak dijawab, kami lanjutkan dengan bukti yang ada dan menyebutkannya.`,
  in_review: (_hours, days) =>
    `Orang yang tidak ikut menulis memeriksa jawabannya sebelum terbit. Kami usahakan ada jawaban dalam ${days} hari kerja.`,
};

export const ticket = {
  status,
  stage,
  step,
  declineReason,
  next,
  agency: 'pihak terkait',
  form: {
    title: 'Cek tiket',
    lead: 'Masukkan nomor tiket yang Anda dapat saat bertanya.',
    label: 'Nomor tiket',
    hint: '16 angka. Tanda hubung dan spasi boleh ditulis, boleh tidak.',
    submit: 'Lihat tiket',
    lost: 'Nomor hilang? Kami tidak dapat mencarikannya, karena nomor itu tidak kami simpan. Cari jawabannya di arsip, atau tanyakan lagi.',
    lifetime: (months: number) => `Nomor tiket berlaku sampai ${months} bulan sesudah pertanyaan selesai.`,
    archive: 'Cari di arsip',
    again: 'Tanya lagi',
    unknown: 'Nomor tiket tidak dikenal atau sudah tidak berlaku. Periksa kembali ke-16 angkanya.',
  },
  page: {
    title: 'Tiket Anda',
    saved: 'Terima kasih, nomor tiket sudah Anda simpan.',
    yours: 'Pertanyaan Anda',
    echo: 'Anda memberi tahu bahwa Anda juga menerima kabar ini.',
    timeline: 'Perjalanan pertanyaan',
    next: 'Selanjutnya',
    waiting: (agency: string) => `Menunggu jawaban ${agency} sejak`,
    asked: (agency: string) => `${agency.slice(0, 1).toUpperCase()}${agency.slice(1)} ditanyai.`,
    due: 'Kira-kira paling lambat',
    overdue: 'Waktu itu sudah lewat. Pemeriksaan ini perlu waktu lebih lama; kami tetap mengerjakannya.',
    workingHours:
      'Jam kerja: Senin sampai Jumat, pukul 08.00–16.00 WITA. Buka lagi halaman ini dengan nomor tiket Anda.',
    todoInvestigating: 'Tim pencari fakta memeriksa.',
    todoAgency: (agency: string) => `Jawaban ${agency} masuk.`,
    todoReview: 'Orang kedua meninjau rancangan jawaban.',
    todoAnswered: 'Jawaban diterbitkan.',
    answer: 'Jawaban',
    readAnswer: 'Baca jawaban lengkap',
    answerWithdrawn: 'Jawaban ini telah ditarik. Alasannya:',
    declined: 'Mengapa tidak dilanjutkan',
    tooLate:
      'Pertanyaan ini baru saja selesai, jadi tidak dapat ditarik lagi. Data Anda tetap dapat dihapus.',
  },
  manage: {
    title: 'Data Anda',
    contactKept: 'Kami menyimpan surel Anda, tersandi, untuk mengabari Anda.',
    onlyTicket: 'Tidak ada surel yang tersimpan: nomor tiket satu-satunya cara melihat perkembangan.',
    eraseContact: 'Hapus surel saya',
    erasedContact: 'Surel Anda sudah dihapus.',
    withdraw: 'Tarik pertanyaan dan hapus data saya',
    erase: 'Hapus data saya',
    closesAt: 'Nomor tiket ini berlaku sampai',
    erasedAt: 'Semua yang Anda kirim sudah dihapus pada',
  },
  follow: {
    label: 'Surel (email) Anda',
    hint: 'Disimpan tersandi, tidak dilihat tim, dan dihapus 90 hari sesudah pemeriksaan selesai.',
    submit: 'Kabari saya',
    done: 'Surel Anda tersimpan. Kami akan mengabari Anda.',
    closed: 'Untuk tiket ini tidak ada lagi yang dapat dikabarkan.',
  },
  messages: {
    title: 'Pesan antara Anda dan tim',
    lead: 'Hanya Anda dan tim pencari fakta yang membaca pesan ini.',
    asks: 'Tim kami bertanya kepada Anda',
    answerBelow: 'Baca dan jawab di bawah',
    desk: 'Tim pencari fakta',
    asker: 'Anda',
    pictures: (count: number) => `${count} gambar dikirim`,
    label: 'Jawaban Anda',
    hint: 'Tulis seperlunya, tanpa nama atau nomor orang.',
    picturesKept: (count: number) => `${count} gambar sudah sampai dan ikut terkirim.`,
    submit: 'Kirim jawaban',
    more: 'Tambah keterangan',
    sent: 'Jawaban Anda sudah sampai kepada tim.',
    closed: 'Percakapan ini sudah selesai dan tidak menerima jawaban lagi.',
    full: 'Anda sudah mengirim jawaban sebanyak yang dapat kami tampung di sini.',
  },
  withdraw: {
    title: 'Tarik pertanyaan dan hapus data?',
    lead: 'Anda tidak akan dikabari, dan jawabannya tidak muncul di tiket ini. Ini tidak dapat dibatalkan.',
    yes: 'Ya, tarik dan hapus',
    no: 'Tidak, kembali ke tiket',
    done: 'Pertanyaan Anda sudah ditarik, dan semua yang Anda kirim sudah dihapus.',
  },
  erase: {
    title: 'Hapus data Anda?',
    lead: 'Anda tidak akan dikabari bila jawabannya dikoreksi. Ini tidak dapat dibatalkan.',
    yes: 'Ya, hapus data saya',
    done: 'Semua yang Anda kirim sudah dihapus.',
    goes: 'Yang dihapus sekarang juga',
    goesList: [
      'isi pertanyaan, tautan, gambar, dan keterangan tempat serta waktu',
      'surel Anda, bila ada',
      'pesan antara Anda dan tim',
    ],
    stays: 'Yang tetap ada',
    staysList: [
      'kasus yang dibuka tim, dengan kabar yang diperiksa, tanpa keterangan siapa yang bertanya',
      'jawaban yang sudah terbit',
      'hitungan bahwa satu orang pernah bertanya, dan tanggalnya',
    ],
  },
};

import type { Outcome } from '../../../statistics/index.js';

const outcome: Record<Outcome, string> = {
  instant: 'Dijawab seketika dari arsip',
  answered: 'Dijawab setelah diperiksa',
  waiting: 'Masih menunggu',
  declined: 'Tidak dilanjutkan, alasannya ada di tiket',
  withdrawn: 'Ditarik oleh penanya',
};

export const statistics = {
  title: 'Statistik',
  description:
    'Angka layanan Kabashoax Kota Kupang: pertanyaan, jawaban, lama menunggu, dan apa yang dicari warga.',
  lead: 'Berapa yang bertanya, berapa yang terjawab, dan berapa lama menunggu. Yang belum selesai ikut dihitung.',
  period: 'Jangka waktu',
  lastMonths: '12 bulan terakhir',
  counted: 'Dihitung',
  table: 'Angka dalam tabel',
  csv: 'Unduh CSV',
  csvOf: (title: string) => `Unduh CSV: ${title}`,
  none: 'Belum ada dalam jangka waktu ini.',
  all: 'Semua',
  few: (least: number) => `< ${least}`,
  rounded: (count: string) => `${count}+`,
  unknownYear: 'Tidak ada angka untuk tahun itu.',
  unknownTable: 'Tabel ini tidak ada.',
  sum: (total: string) => `jumlah ${total}`,
  about: (title: string) => `${title}. Angkanya ada di tabel sesudah bagan.`,
  atLeast: (amount: string) => `≥ ${amount}`,
  hours: (text: string) => `${text} jam kerja`,
  days: (text: string) => `${text} hari kerja`,
  section: {
    bulan: {
      title: 'Pertanyaan dan jawaban',
      lead: 'Setiap bulan, menurut waktu Kupang (WITA). “Saya juga menerima ini” adalah ketukan warga pada jawaban atau kasus yang sudah ada.',
    },
    hasil: {
      title: 'Bagaimana akhirnya pertanyaan',
      lead: 'Pertanyaan yang masuk dalam jangka waktu ini, dan keadaannya sekarang.',
    },
    waktu: {
      title: 'Lama menunggu',
      lead: (readHours: number, answerDays: number, hoursPerDay: string) =>
        `Janji kami: dibaca dalam ${readHours} jam kerja, dan separuh jawaban terbit dalam ${answerDays} hari kerja. Satu hari kerja adalah ${hoursPerDay} jam.`,
      how: 'Median berarti separuhnya lebih cepat; “90 dari 100” berarti hanya sepuluh dari seratus yang lebih lambat. Yang masih berjalan dihitung dengan waktu yang sudah dipakainya. Tanda ≥ berarti angka itu masih dapat naik.',
    },
    menunggu: {
      title: 'Yang masih menunggu sekarang',
      lead: (count: string, median: string, longest: string) =>
        `${count} kasus belum terjawab. Separuhnya sudah menunggu ${median} hari atau lebih; yang terlama ${longest} hari.`,
      nobody: 'Sekarang tidak ada kasus yang menunggu.',
    },
    putusan: {
      title: 'Putusan',
      lead: 'Jawaban Kota Kupang menurut bulan terbit pertama, dengan putusan yang berlaku sekarang.',
    },
    jenis: {
      title: 'Jenis kekeliruan',
      lead: 'Bagaimana kabar itu keliru. Jawaban dengan putusan “Benar” tidak punya jenis.',
    },
    topik: {
      title: 'Topik',
      lead: 'Tentang apa warga bertanya, dan tentang apa jawaban terbit.',
    },
    kelurahan: {
      title: 'Kelurahan',
      lead: (least: number) =>
        `Pertanyaan yang menyebut kelurahan, hanya dari bulan yang sudah lengkap. Supaya tidak menunjuk siapa pun, angkanya dibulatkan ke bawah ke kelipatan ${least}, dan yang kurang dari ${least} tidak disebut.`,
    },
    instansi: {
      title: 'Jawaban instansi',
      lead: (normal: number, urgent: number, least: number) =>
        `Instansi diberi ${normal} hari kerja untuk menjawab, ${urgent} hari bila mendesak. Yang disebut namanya hanya instansi yang sudah disebut dalam jawaban yang terbit dan ditanya sedikitnya ${least} kali.`,
    },
    pencarian: {
      title: 'Dicari tetapi belum ada',
      lead: (times: string, days: string, least: number) =>
        `${times} pencarian di arsip tidak menemukan jawaban, pada ${days} hari. Di bawah ini kata dari daftar kami sendiri yang ada di dalamnya, sedikitnya pada ${least} hari yang berbeda. Yang diketik orang tidak pernah kami tampilkan.`,
    },
  },
  column: {
    month: 'Bulan',
    questions: 'Pertanyaan',
    echoes: 'Saya juga',
    answers: 'Jawaban terbit',
    corrections: 'Koreksi',
    takedowns: 'Ditarik',
    outcome: 'Keadaan',
    count: 'Jumlah',
    step: 'Langkah',
    open: 'Masih berjalan',
    overdue: 'Lewat janji',
    median_working_hours: 'Median',
    p90_working_hours: '90 dari 100',
    age: 'Sudah menunggu',
    cases: 'Kasus',
    topic: 'Topik',
    kelurahan: 'Kelurahan',
    agency: 'Instansi',
    word: 'Kata',
    days: 'Hari',
    times: 'Pencarian',
  },
  outcome,
  step: { triage: 'Sampai dibaca tim', answer: 'Sampai jawaban terbit', reply: 'Sampai instansi menjawab' },
  median: 'Median: separuh lebih cepat',
  p90: '90 dari 100 lebih cepat',
  age: (from: number | null, to: number | null) => {
    if (from === null) return `Kurang dari ${to ?? 0} hari`;
    return to === null ? `${from} hari atau lebih` : `${from} sampai ${to} hari`;
  },
  imported: (count: string) =>
    `Angka di halaman ini hanya tentang kerja Kota Kupang. Arsip juga memuat ${count} jawaban dari penerbit lain, yang tidak dihitung di sini.`,
  reuse: 'Angka ini berlisensi CC BY 4.0: boleh dipakai siapa saja dengan menyebut sumbernya.',
};

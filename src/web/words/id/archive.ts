import type { Facet } from '../../../archive/index.js';

const facet: Record<Facet, string> = {
  verdict: 'Putusan',
  kind: 'Jenis',
  scam: 'Penipuan',
  topic: 'Topik',
  kelurahan: 'Kelurahan',
  publisher: 'Penerbit',
  year: 'Tahun',
};

const number = (value: number): string => value.toLocaleString('id-ID');

/** Totals are counted up to here. */
const COUNTED = 1_000;

export const archive = {
  list: {
    title: 'Arsip jawaban',
    lead: 'Semua kabar yang sudah diperiksa. Cari dengan kata-kata Anda sendiri.',
    search: 'Kata yang dicari',
    from: 'Diterbitkan sejak',
    to: 'Diterbitkan sampai',
    filters: 'Batasi tanggal terbit',
    narrow: 'Persempit hasil',
    facet,
    scam: 'Penipuan',
    noScam: 'Bukan penipuan',
    count: (count: number, exact: boolean) => (exact ? number(count) : `${number(count)}+`),
    active: 'Saringan yang dipakai',
    remove: (name: string) => `Hapus saringan ${name}`,
    order: 'Urutan',
    relevance: 'Paling cocok',
    newest: 'Terbaru',
    suggestion: 'Mungkin maksud Anda:',
    similar: 'Jawaban yang mendekati',
    submit: 'Cari',
    total: (total: number, exact: boolean) => {
      if (total === 0) return 'Tidak ada jawaban yang cocok';
      if (exact) return `${number(total)} jawaban`;
      return total < COUNTED
        ? `Sedikitnya ${number(total)} jawaban`
        : `Lebih dari ${number(COUNTED)} jawaban`;
    },
    results: 'Hasil',
    empty:
      'Belum ada jawaban yang cocok dengan pencarian ini. Anda dapat menanyakannya kepada tim pencari fakta.',
    nothingYet: 'Belum ada jawaban yang terbit',
    nothingYetLead:
      'Jawaban tampil di sini begitu tim pencari fakta menerbitkannya. Menerima kabar yang meragukan? Tanyakan saja.',
    pastEnd: 'Halaman ini sudah melewati hasil terakhir.',
    tooDeep: (deepest: number) =>
      `Kami menunjukkan paling banyak ${number(deepest)} jawaban untuk satu pencarian. Tambahkan kata atau saringan agar yang Anda cari naik ke depan.`,
    firstPage: 'Kembali ke halaman pertama',
    ask: 'Tanyakan kabar ini',
    askOther: 'Tanyakan sebuah kabar',
    reset: 'Hapus pencarian',
    wrong: {
      once: 'Isi hanya satu nilai.',
      tooLong: (max: number) => `Pencarian terlalu panjang: paling banyak ${max} huruf.`,
      verdict: 'Pilih putusan dari daftar.',
      filter: 'Saringan ini tidak dikenal. Hapus lalu pilih dari daftar.',
      day: 'Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-11-21.',
      order: 'Tanggal akhir lebih awal daripada tanggal awal.',
      page: 'Nomor halaman tidak dikenal.',
    },
  },
  answer: {
    inIndonesian: 'Jawaban ini ditulis dalam bahasa Indonesia.',
    published: 'Diterbitkan',
    revised: 'Dikoreksi',
    by: (publisher: string) => `oleh ${publisher}`,
    claim: 'Klaim yang diperiksa',
    question: 'Pertanyaan',
    kind: 'Jenis',
    how: 'Bagaimana kami memeriksa',
    howOther: (publisher: string) => `Penjelasan ${publisher}`,
    sources: 'Sumber',
    observed: 'dilihat',
    newTab: 'situs lain',
    history: 'Riwayat perubahan',
    revision: (n: number) => `Revisi ${n}`,
    first: 'Terbitan pertama.',
    shown: 'sedang Anda baca',
    imported: {
      lead: 'Bukan oleh tim Kota Kupang. Kami memuatnya agar mudah ditemukan.',
      link: (publisher: string) => `Baca di situs ${publisher}`,
    },
    example:
      'Disusun dari berita lama untuk perkenalan; belum ditinjau tim Kota Kupang. Jangan dikutip sebagai pernyataan resmi.',
    old: {
      title: 'Ini revisi lama',
      lead: (n: number, current: number) =>
        `Anda membaca revisi ${n}. Jawaban ini sudah diperbarui menjadi revisi ${current}; isi di bawah mungkin tidak berlaku lagi.`,
      link: 'Baca jawaban terbaru',
      titleOf: (title: string, n: number) => `${title} (revisi lama ${n})`,
    },
    scam: {
      title: 'Ini penipuan. Lindungi diri Anda:',
      steps: [
        'Jangan klik tautannya dan jangan meneruskannya.',
        'Jangan kirim uang, kode OTP, foto KTP, atau data lain.',
        'Sudah terlanjur? Segera hubungi bank Anda, lalu laporkan ke polisi di 110.',
        'Laporkan nomor atau situsnya di aduankonten.id.',
      ],
    },
    share: {
      title: 'Bagikan jawabannya',
      lead: 'Balas grup tempat Anda menerima kabar ini.',
      other: 'Bagikan dengan cara lain',
      whatsapp: 'Kirim lewat WhatsApp',
    },
    withdrawn: {
      title: 'Jawaban ini telah ditarik',
      lead: 'Jawaban di alamat ini tidak lagi kami tampilkan.',
      at: 'Ditarik pada',
      reason: 'Alasannya',
      archive: 'Ke arsip jawaban',
      revision: 'Isi ini telah ditarik',
      back: 'Isi lama ini tidak kami tampilkan lagi. Kabarnya sudah diperiksa ulang, dan jawaban barunya terbit di alamat yang sama.',
      read: 'Baca jawaban yang berlaku',
    },
  },
};

import { VERDICT_LABELS, type AnswerVerdict, type Kind, type SourceType } from '../../../archive/index.js';

const verdictMeaning: Record<AnswerVerdict, string> = {
  SALAH: 'Isi kabar bertentangan dengan bukti yang kami temukan.',
  MENYESATKAN: 'Ada bagian yang nyata, tetapi disajikan sehingga orang menarik kesimpulan yang keliru.',
  SEBAGIAN_BENAR: 'Sebagian isi kabar cocok dengan bukti, sebagian lagi tidak.',
  BENAR: 'Isi kabar cocok dengan bukti yang kami temukan.',
  BELUM_TERBUKTI: 'Bukti yang ada belum cukup untuk menyatakan benar atau salah.',
  SATIRE: 'Dibuat sebagai lelucon atau sindiran, bukan sebagai berita.',
  KLARIFIKASI: 'Bukan penilaian atas kabar: pertanyaan yang dijawab oleh pihak yang berwenang.',
};

const kind: Record<Kind, string> = {
  fabricated: 'Konten palsu',
  misleading: 'Konten yang menyesatkan',
  imposter: 'Konten tiruan',
  manipulated: 'Konten yang dimanipulasi',
  false_context: 'Konteks yang salah',
  false_connection: 'Koneksi yang salah',
  satire: 'Satire atau parodi',
};

const kindMeaning: Record<Kind, string> = {
  fabricated: 'Seluruhnya buatan; tidak ada kejadian seperti itu.',
  misleading: 'Keterangan yang nyata dipakai untuk menggiring kesimpulan keliru.',
  imposter: 'Mengaku berasal dari orang atau lembaga yang tidak pernah menyampaikannya.',
  manipulated: 'Gambar, suara, atau tulisan asli yang diubah.',
  false_context: 'Gambar atau kejadian asli, tetapi tempat, waktu, atau ceritanya lain.',
  false_connection: 'Judul, gambar, dan isi tidak saling mendukung.',
  satire: 'Lelucon atau sindiran yang dapat disangka berita.',
};

const sourceType: Record<SourceType, string> = {
  official: 'Pernyataan resmi',
  document: 'Dokumen',
  article: 'Artikel pemeriksa fakta',
  media: 'Berita media',
  observation: 'Pengamatan langsung',
  visual: 'Gambar atau video',
};

export const common = {
  site: 'Kabashoax Kota Kupang',
  brand: 'Kabashoax',
  tagline: 'Kota Kupang bebas hoaks',
  description:
    'Tanyakan kebenaran kabar tentang Kota Kupang. Jawaban diperiksa tim pencari fakta dan dapat dibaca siapa saja.',
  language: { short: 'ID', name: 'Bahasa Indonesia' },
  skip: 'Langsung ke isi',
  mainNav: 'Utama',
  footNav: 'Tentang layanan ini',
  contents: 'Isi halaman',
  nav: { ask: 'Tanya', ticket: 'Cek tiket', archive: 'Arsip' },
  desk: { title: 'Meja pencari fakta', nav: 'Meja', people: 'Staf', more: 'Lainnya', signOut: 'Keluar' },
  role: {
    volunteer: 'Duta Anti Hoax',
    'fact-finder': 'Pencari fakta',
    editor: 'Penyunting',
    administrator: 'Administrator',
  },
  verdictLabel: 'Putusan',
  verdict: VERDICT_LABELS,
  verdictMeaning,
  kind,
  kindMeaning,
  sourceType,
  scamFlag: 'Penipuan',
  optional: '(boleh dikosongkan)',
  errorTitle: 'Ada yang perlu diperbaiki',
  errorPrefix: 'Perlu diperbaiki: ',
  fieldError: 'Galat: ',
  chooseNothing: 'Pilih …',
  pager: {
    label: 'Halaman',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    of: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  },
  checkedBy: (publisher: string) => `Sudah diperiksa oleh ${publisher}`,
  example: 'Contoh',
  done: 'selesai',
  upcoming: 'belum',
};

import type { ColumnName, DataFileName, DataTable } from '../../../open-data/index.js';

const file: Record<DataFileName, string> = {
  'jawaban.jsonl':
    'Semua jawaban, satu per baris (JSON Lines), lengkap dengan sumber, instansi yang ditanya dan riwayat revisinya. Jawaban yang ditarik tinggal alamat, tanggal dan alasannya.',
  'jawaban.csv': 'Jawaban yang berlaku, satu per baris, untuk dibuka sebagai tabel.',
  'sumber.csv':
    'Sumber setiap jawaban: penerbit, judul, alamat, kutipan, dan sidik jari salinan yang kami simpan.',
  'revisi.csv': 'Setiap penerbitan, koreksi dan penarikan, dengan tanggal dan alasannya.',
  'permintaan.csv':
    'Berapa yang bertanya, per pekan menurut topik dan per bulan menurut kelurahan. Hanya jumlah; tidak ada isi pertanyaan.',
};

const column: { [Table in DataTable]: Record<ColumnName<Table>, string> } = {
  'jawaban.csv': {
    slug: 'Bagian akhir alamat jawaban; tidak pernah berubah.',
    url: 'Alamat jawaban.',
    status: 'published (terbit) atau corrected (pernah dikoreksi).',
    title: 'Judul.',
    claim: 'Klaim yang diperiksa.',
    verdict: 'Putusan: SALAH, MENYESATKAN, SEBAGIAN_BENAR, BENAR, BELUM_TERBUKTI, SATIRE, atau KLARIFIKASI.',
    kind: 'Jenis kekeliruan; kosong bila tidak ada.',
    scam: 'true bila kabar itu penipuan.',
    summary: 'Ringkasan.',
    explanation: 'Penjelasan, dalam Markdown; catatan kaki menunjuk nomor sumber.',
    topics: 'Topik, dipisah titik koma.',
    kelurahan: 'Kelurahan yang bersangkutan, dipisah titik koma; kosong bila menyangkut seluruh kota.',
    firstPublishedAt: 'Pertama kali terbit (ISO 8601, UTC).',
    changedAt: 'Terakhir berubah (ISO 8601, UTC).',
    revision: 'Nomor revisi yang berlaku.',
    changeNote: 'Apa yang dikoreksi pada revisi ini; kosong pada revisi pertama.',
  },
  'sumber.csv': {
    slug: 'Jawaban yang memakai sumber ini.',
    revision: 'Revisi jawaban yang berlaku.',
    number: 'Nomor sumber dalam jawaban.',
    type: 'official, document, article, media, atau observation.',
    publisher: 'Penerbit sumber.',
    title: 'Judul sumber.',
    url: 'Alamat sumber; kosong bila tidak ada di web.',
    quote: 'Kutipan apa adanya.',
    observedAt: 'Kapan sumber itu dilihat.',
    capturedAt: 'Kapan salinannya disimpan; kosong bila tidak ada salinan.',
    capturedSha256: 'SHA-256 salinan itu.',
  },
  'revisi.csv': {
    slug: 'Jawaban.',
    event:
      'published (terbit), corrected (dikoreksi), withdrawn (ditarik), atau returned (terbit kembali setelah ditarik).',
    at: 'Kapan (ISO 8601, UTC).',
    revision: 'Nomor revisi; kosong pada penarikan.',
    verdict: 'Putusan revisi itu; kosong pada penarikan.',
    note: 'Apa yang dikoreksi, atau mengapa ditarik.',
  },
  'permintaan.csv': {
    period: 'week (pekan, mulai Senin) atau month (bulan).',
    begins: 'Hari pertamanya, menurut waktu Kupang.',
    about: 'topic (topik) atau kelurahan.',
    name: 'Nama topik atau kelurahan.',
    questions: 'Jumlah pertanyaan, dibulatkan ke bawah ke kelipatan lima.',
  },
};

/** Words of /data, and of what programs read of it. */
export const openData = {
  title: 'Data terbuka',
  name: 'Arsip cek fakta Kupang Kabashoax',
  publisher: 'Pemerintah Kota Kupang, layanan Kupang Kabashoax',
  place: 'Kota Kupang, Nusa Tenggara Timur, Indonesia',
  keywords: ['cek fakta', 'hoaks', 'misinformasi', 'Kupang', 'ClaimReview'],
  description:
    'Semua jawaban yang diterbitkan Kupang Kabashoax, dengan sumber, koreksi dan penarikannya, serta jumlah pertanyaan warga. Diperbarui setiap hari.',
  lead: 'Ambil seluruh arsip kami, periksa, hitung, dan pakai kembali. Tidak perlu mendaftar atau meminta izin.',
  madeAt: 'Dibuat',
  notYet: 'Berkas belum ada. Berkas dibuat begitu layanan berjalan; muat ulang halaman ini sebentar lagi.',
  renewing:
    'Sebuah jawaban baru saja ditarik. Semua berkas sedang dibuat ulang tanpanya; muat ulang halaman ini sebentar lagi.',
  files: {
    title: 'Berkas',
    rows: (rows: string) => `${rows} baris`,
    packed: (size: string) => `gzip, ${size}`,
    columns: 'Kolom',
  },
  file,
  column,
  licence: {
    title: 'Lisensi dan cara mengutip',
    text: 'Data ini berlisensi Creative Commons Atribusi 4.0 Internasional (CC BY 4.0): boleh disalin, diubah dan dipakai, juga untuk usaha, asal sumbernya disebut. Kutipan dari sumber lain tetap milik penerbitnya. Hanya jawaban Kota Kupang yang ada di sini: jawaban penerbit lain dalam arsip kami tetap dengan lisensi mereka, dan contoh bukan data.',
    link: 'Bunyi lisensi CC BY 4.0',
    cite: (day: string, address: string) =>
      `Pemerintah Kota Kupang. Arsip cek fakta Kupang Kabashoax, data per ${day}. ${address}. CC BY 4.0.`,
  },
  check: {
    title: 'Periksa keutuhannya',
    text: 'Setiap berkas punya sidik jari SHA-256. Simpan checksums.txt di samping berkas yang diunduh, lalu jalankan:',
    more: 'Setiap revisi juga ditandatangani dan dicatat dalam log yang hanya bertambah:',
    sums: 'Sidik jari semua berkas (checksums.txt)',
    log: 'Log yang ditandatangani',
    keys: 'Kunci penanda tangan',
    head: 'Kepala catatan audit',
  },
  changes: {
    title: 'Yang berubah sejak suatu hari',
    text: (limit: string) =>
      `Yang terbit, dikoreksi atau ditarik sejak suatu hari, yang lama dahulu, paling banyak ${limit} baris sekali ambil; baris berikutnya ada di alamat pada kepala Link (rel="next"). Baris yang sama boleh diterima dua kali: yang terakhir yang berlaku.`,
  },
  days: {
    title: 'Salinan hari lalu',
    text: (days: string) =>
      `jawaban.jsonl setiap hari kami simpan ${days} hari; dari setiap bulan, salinan hari pertamanya tetap disimpan. Bila sebuah jawaban ditarik, isinya juga hilang dari salinan lama; alamat, tanggal dan alasannya menggantikannya, dan sidik jari salinan itu berganti.`,
    none: 'Belum ada salinan hari lalu.',
  },
  privacy: {
    title: 'Apa yang tidak ada di sini',
    text: (least: string) =>
      `Tidak ada isi pertanyaan, penanya, alamat surel, gambar kiriman, atau apa pun yang belum ditinjau dua orang. Permintaan hanya dihitung untuk pekan dan bulan yang sudah lewat; jumlah di bawah ${least} tidak disebut sama sekali, yang lain dibulatkan ke bawah ke kelipatan lima.`,
  },
  programs: {
    title: 'Untuk program dan portal data',
    datapackage: 'Frictionless Data Package (datapackage.json)',
    catalog: 'Katalog DCAT (catalog.jsonld)',
    schema: 'JSON Schema satu baris jawaban.jsonl',
    api: 'API dengan dokumentasi OpenAPI',
    feed: 'Umpan Atom',
    csv: 'CSV memakai koma, tanda kutip ganda, UTF-8 dan baris CRLF. Sel yang diawali =, +, - atau @ diberi tanda petik tunggal di depan, supaya lembar kerja tidak menjalankannya sebagai rumus; JSON Lines memuatnya apa adanya.',
  },
};

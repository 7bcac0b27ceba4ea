import { example, news } from './example.js';

/** Rumours about crime and public order. */
export const SAFETY = [
  example({
    key: 'contoh-penculikan-oebobo',
    day: '2020-01-16',
    title: 'Siswa sekolah dasar di Oebobo nyaris diculik orang bermobil',
    claim: 'Seorang siswa SD di Oebobo dikejar dan hendak diculik orang tak dikenal yang membawa mobil.',
    verdict: 'SALAH',
    kind: 'fabricated',
    summary: 'Polisi memeriksa kabar ini dan menyatakan penculikan itu tidak terjadi.',
    explanation: `Pada Januari 2020 beredar cerita tentang anak sekolah di Oebobo yang diajak naik mobil, dikejar sampai ke gang, lalu diselamatkan orang yang melempar kaca mobil. Pesannya memuat nama anak dan nomor mobil, sehingga tampak meyakinkan.

Polres Kupang Kota menyatakan kabar itu hoaks dan meminta warga lebih bijak memakai media sosial.

## Yang dapat Anda lakukan

- Bila benar ada bahaya bagi anak, telepon polisi di **110**, jangan hanya meneruskan pesan.
- Jangan menyebarkan nama atau foto anak. Itu dapat membahayakan mereka.`,
    topics: ['Keamanan', 'Anak'],
    sources: [
      news(
        'Merdeka.com',
        'Kabar penculikan anak di Kupang ternyata tidak benar',
        'https://m.merdeka.com/peristiwa/informasi-penculikan-anak-di-kupang-yang-viral-ternyata-hoaks.html',
      ),
      news(
        'Republika',
        'Imbauan polisi agar warga NTT bijak bermedia sosial',
        'https://fbeta.republika.co.id/berita/q48rth366/polisi-imbau-warga-ntt-bijak-gunakan-media-sosial',
      ),
    ],
    message:
      'Hati-hati bapak ibu, tadi siang anak SD di Oebobo mau diculik orang pakai mobil, dikejar sampai masuk gang. Jemput anak tepat waktu.',
  }),
  example({
    key: 'contoh-jalan-suratin',
    day: '2023-09-27',
    title: 'Warga mengadang pengguna Jalan Suratin dan Oesapa',
    claim:
      'Kelompok warga mengadang orang yang lewat di Jalan Suratin, Oesapa, dan di belakang sebuah kampus.',
    verdict: 'SALAH',
    kind: 'fabricated',
    summary: 'Polresta Kupang Kota memastikan tidak ada pengadangan di tempat-tempat yang disebut.',
    explanation: `Pesan WhatsApp pada akhir September 2023 menyebut beberapa tempat di Oesapa dan Kelapa Lima yang katanya dijaga dan diadang warga. Pesan itu membuat orang takut keluar malam.

Menurut Polresta Kupang Kota, isi pesan itu hoaks dan meresahkan warga.

## Yang dapat Anda lakukan

Sebelum meneruskan peringatan keamanan, tanyakan kepada Bhabinkamtibmas kelurahan Anda atau telepon **110**.`,
    topics: ['Keamanan'],
    kelurahan: ['Oesapa'],
    sources: [
      news(
        'Kompas.com',
        'Penanganan polisi atas pesan yang meresahkan warga Kupang',
        'https://regional.kompas.com/read/2023/09/28/112502778/sebar-berita-hoaks-meresahkan-via-grup-wa-tukang-bangunan-di-kupang',
      ),
    ],
    message:
      'Jangan lewat Jalan Suratin, Oesapa dan belakang kampus STIM dulu, ada orang kumpul dan adang di jalan.',
  }),
  example({
    key: 'contoh-ancaman-korem',
    day: '2018-05-14',
    title: 'Ancaman bom terhadap markas Korem 161 Wira Sakti Kupang',
    claim: 'Markas Korem 161 Wira Sakti di Kupang akan dibom.',
    verdict: 'BELUM_TERBUKTI',
    kind: null,
    summary:
      'Ancaman itu memang pernah ditulis di media sosial dan diselidiki polisi. Sumber yang kami baca tidak memuat bukti adanya bom.',
    explanation: `Pada Mei 2018 sebuah unggahan mengancam akan mengebom markas Korem di Kupang. Polisi menyelidiki unggahan itu.

## Mengapa belum terbukti

Sumber yang tersedia mencatat ancaman dan penyelidikannya, tetapi tidak menjelaskan hasil akhirnya. Karena itu kami tidak menyatakan klaim ini benar atau salah.

## Yang dapat Anda lakukan

Ancaman selalu dilaporkan, tidak disebarkan: telepon **110**.`,
    topics: ['Keamanan'],
    sources: [
      news(
        'Pos Kupang',
        'Rangkuman kabar yang pernah menghebohkan NTT',
        'https://kupang.tribunnews.com/2019/02/20/mahasiswa-di-maumere-ditangkap-karena-sebar-hoax-berikut-3-kasus-hoax-yang-hebohkan-masyarakat-ntt?page=2',
      ),
    ],
    message: 'Katanya ada ancaman mau bom Korem Kupang, benarkah?',
  }),
  example({
    key: 'contoh-anak-tts',
    day: '2024-10-23',
    title: 'Dua anak di Timor Tengah Selatan diculik dengan mobil Avanza',
    claim: 'Dua anak di Kabupaten Timor Tengah Selatan diculik orang yang memakai mobil Avanza.',
    verdict: 'SALAH',
    kind: 'false_context',
    summary: 'Polisi di Timor Tengah Selatan menjelaskan bahwa peristiwa itu salah paham, bukan penculikan.',
    explanation: `Pada Oktober 2024 tersebar kabar bahwa dua anak dibawa pergi dengan mobil. Polres Timor Tengah Selatan memeriksa kejadiannya dan menyimpulkan ada salah paham: tidak ada penculikan.

Kabar seperti ini cepat sampai ke Kota Kupang dan membuat orang tua cemas. Karena itu penjelasannya kami muat di sini.

## Yang dapat Anda lakukan

Tanyakan kabar anak hilang kepada polisi setempat sebelum meneruskannya, terutama bila nama tempatnya tidak jelas.`,
    topics: ['Keamanan', 'Anak'],
    sources: [
      news(
        'Nusa Cendana (blog)',
        'Kelanjutan kabar penculikan anak di Timor Tengah Selatan',
        'https://nusacendana2.blogspot.com/2024/10/pelaku-penculikan-anak-di-ntt-ditangkap.html',
      ),
    ],
    message: 'Info dari TTS, ada dua anak dibawa lari pakai mobil Avanza. Bapak mama tolong jaga anak-anak.',
  }),
];

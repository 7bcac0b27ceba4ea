import { example, news } from './example.js';

/** Rumours about earthquakes, waves and storms. */
export const DISASTERS = [
  example({
    key: 'contoh-tsunami-seroja',
    day: '2021-04-07',
    title: 'Tsunami akan melanda Kupang setelah Siklon Seroja',
    claim: 'Setelah Siklon Seroja, tsunami akan datang ke Kupang dan wilayah NTT lainnya.',
    verdict: 'SALAH',
    kind: 'fabricated',
    summary:
      'Tidak ada peringatan tsunami untuk Kupang pada hari-hari itu. BMKG di Kupang menjelaskan bahwa kabar tersebut tidak benar.',
    explanation: `Pada awal April 2021, sesudah badai Seroja, warga pesisir di antaranya Oesapa, Namosain, Pasir Panjang, dan Lasiana menerima pesan berantai tentang tsunami. Sebagian warga sampai mendatangi kantor BMKG untuk bertanya.

## Apa kata pihak yang berwenang

Dua stasiun BMKG di Kupang, yaitu Stasiun Meteorologi Maritim Tenau dan Stasiun Geofisika Kupang, menyatakan kabar itu hoaks.

## Yang dapat Anda lakukan

- Peringatan dini tsunami hanya dikeluarkan BMKG. Periksa di aplikasi atau laman resminya.
- Bila gempa terasa kuat atau lama di tepi pantai, segera ke tempat tinggi tanpa menunggu pesan siapa pun.`,
    topics: ['Kebencanaan'],
    kelurahan: ['Oesapa', 'Namosain', 'Pasir Panjang', 'Lasiana'],
    sources: [
      news(
        'Kompas.com',
        'Warga Kupang mendatangi kantor BMKG karena takut kabar tsunami',
        'https://regional.kompas.com/read/2021/04/07/224323378/warga-kupang-ketakutan-akibat-hoaks-tsunami-sampai-datangi-kantor-bmkg',
      ),
      news(
        'ANTARA',
        'Penjelasan BMKG tentang kabar tsunami di NTT',
        'https://bali.antaranews.com/berita/232654/bmkg-hoaks-informasi-adanya-tsunami-di-ntt',
      ),
    ],
    message:
      'Awas, setelah badai Seroja air laut di Kupang naik dan sebentar lagi tsunami. Warga pantai segera mengungsi, teruskan ke semua grup.',
  }),
  example({
    key: 'contoh-sms-gempa',
    day: '2021-05-27',
    title: 'SMS peringatan tsunami dengan gempa magnitudo 8,3 pada 4 Juni 2021',
    claim:
      'Gempa magnitudo 8,3 memicu peringatan dini tsunami untuk NTT, NTB, Bali, Jawa Timur, dan Jawa Tengah.',
    verdict: 'SALAH',
    kind: 'fabricated',
    summary:
      'Gempa itu tidak pernah terjadi. Pesan beredar pada akhir Mei 2021, padahal tanggal gempa yang ditulis di dalamnya adalah 4 Juni 2021.',
    explanation: `Pada 27 Mei 2021, warga di Oebobo dan Kayu Putih menerima pesan singkat berisi data gempa: magnitudo, kedalaman, dan letaknya, lengkap dengan nama BMKG.

## Mengapa pesan itu salah

1. Waktu gempa yang ditulis baru akan datang seminggu kemudian. Gempa tidak dapat dicatat sebelum terjadi.
2. BMKG di Kupang menyatakan isi pesan itu tidak benar dan meminta warga tetap tenang.

## Yang dapat Anda lakukan

Bandingkan tanggal di dalam pesan dengan tanggal hari ini, lalu periksa daftar gempa terkini di laman BMKG.`,
    topics: ['Kebencanaan'],
    sources: [
      news(
        'Beranda Nusantara',
        'Pesan singkat peringatan tsunami dan penjelasan BMKG Kupang',
        'https://www.berandanusantara.com/?p=10934',
      ),
      news(
        'Merdeka.com',
        'Warga NTT diminta tenang menyikapi pesan singkat peringatan tsunami',
        'http://merdeka.com/peristiwa/beredar-sms-peringatan-dini-tsunami-masyarakat-ntt-diimbau-tidak-panik.html',
      ),
    ],
    message:
      'SMS dari BMKG: peringatan tsunami untuk Jatim, Bali, NTB, NTT dan Jateng, gempa 8,3 tanggal 4 Juni 2021.',
  }),
  example({
    key: 'contoh-video-alor',
    day: '2021-04-10',
    title: 'Video pantai di Alor diterjang tsunami dan banjir',
    claim: 'Sebuah video memperlihatkan pantai di Alor diterjang tsunami dan banjir pada April 2021.',
    verdict: 'SALAH',
    kind: 'false_context',
    summary:
      'Video itu bukan rekaman tsunami di Alor. BMKG di Tenau dan pemeriksa fakta MAFINDO tidak menemukan tsunami di sana.',
    explanation: `Video dibagikan beberapa hari setelah bencana April 2021 dengan keterangan bahwa pantai di Alor dilanda tsunami. Keterangan itu membuat orang menyangka ada tsunami baru.

Stasiun BMKG di Tenau menyampaikan tidak ada tsunami di wilayah NTT pada saat itu. Hasil serupa diterbitkan pemeriksa fakta.

## Yang dapat Anda lakukan

Video bencana lama sering dipakai lagi. Perhatikan tempat dan waktunya, dan cari apakah media setempat melaporkan kejadian yang sama.`,
    topics: ['Kebencanaan'],
    sources: [
      news(
        'Kabar Besuki (Pikiran Rakyat)',
        'Pemeriksaan fakta atas video pantai di Alor',
        'https://kabarbesuki.pikiran-rakyat.com/cek-fakta/pr-191753396/cek-fakta-video-pantai-alor-ntt-terpapar-tsunami-banjir-waspadalah-d-laut-ntt',
      ),
    ],
    message: 'Lihat video ini, pantai di Alor NTT sudah kena tsunami dan banjir. Hati-hati yang ada di laut.',
  }),
];

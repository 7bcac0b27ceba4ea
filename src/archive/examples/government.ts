import { example, news } from './example.js';

/** Rumours that borrow the name of the government or of an office. */
export const GOVERNMENT = [
  example({
    key: 'contoh-berhenti-total',
    day: '2020-04-08',
    title: 'Kota Kupang berhenti total selama tiga hari',
    claim: 'Seluruh kegiatan di Kota Kupang dihentikan total pada 10 sampai 12 April 2020.',
    verdict: 'SALAH',
    kind: 'fabricated',
    summary: 'Pemerintah kota tidak pernah memutuskan penghentian kegiatan selama tiga hari itu.',
    explanation: `Pada awal pandemi, pesan berantai menyebut kota akan ditutup tiga hari berturut-turut. Warga mulai bertanya apakah toko dan pasar akan tutup.

Gugus Tugas Covid-19 Kota Kupang, melalui bagian protokol dan komunikasi pimpinan di Sekretariat Daerah, menyatakan kabar itu tidak benar.

## Yang dapat Anda lakukan

Keputusan yang membatasi kegiatan warga selalu diumumkan dengan surat resmi di kanal pemerintah kota. Minta surat atau tautannya kepada yang mengirim pesan.`,
    topics: ['Kebijakan kota', 'Kesehatan'],
    sources: [
      news(
        'Garda Indonesia',
        'Penjelasan Gugus Tugas tentang kabar kota berhenti tiga hari',
        'https://gardaindonesia.id/beredar-hoaks-berhenti-total-3-hari-ini-penjelasan-gugus-tugas-kota-kupang',
      ),
    ],
    message:
      'Pengumuman, Kota Kupang tutup total tiga hari mulai tanggal 10 sampai 12 April. Belanja dari sekarang.',
  }),
  example({
    key: 'contoh-rekaman-psbb',
    day: '2021-01-13',
    title: 'Rekaman suara: kantor-kantor ditutup dan Kota Kupang meminta PSBB',
    claim:
      'Wali Kota Kupang menyurati pemerintah pusat untuk meminta PSBB karena kasus Covid-19 menyerupai Jakarta.',
    verdict: 'SALAH',
    kind: 'fabricated',
    summary: 'Pemerintah Kota Kupang tidak mengajukan PSBB seperti yang dikatakan dalam rekaman suara itu.',
    explanation: `Rekaman suara dari orang yang mengaku camat beredar pada Januari 2021. Isinya menyebut banyak kantor ditutup dan pemerintah kota sudah meminta pembatasan sosial berskala besar.

Gugus Tugas Covid-19 Kota Kupang membantah bagian tentang PSBB, dan wali kota meminta asal rekaman ditelusuri.

## Catatan kami

Yang kami periksa adalah klaim tentang PSBB. Apakah setiap kantor yang disebut benar tutup pada hari itu tidak dijelaskan dalam sumber.`,
    topics: ['Kesehatan', 'Kebijakan kota'],
    sources: [
      news(
        'Selatan Indonesia',
        'Wali kota meminta rekaman suara ditelusuri',
        'https://selatanindonesia.com/2021/01/13/resahkan-publik-wali-kota-perintahkan-telusuri-pesan-suara-yang-diduga-camat',
      ),
      news(
        'Metro Buana News',
        'Tanggapan pemerintah kota atas rekaman suara',
        'https://www.metrobuananews.com/2021/01/14/alamak-oknum-camat-di-kupang-sebar-hoax-catut-nama-wali-kota/',
      ),
    ],
    message:
      'Rekaman suara camat: semua kantor di Kupang disuruh tutup, kasus sudah seperti Jakarta, wali kota minta PSBB ke pusat.',
  }),
  example({
    key: 'contoh-penertiban-kos',
    day: '2023-03-24',
    title: 'Penertiban kos di Penfui Timur dan pernikahan massal bagi pasangan',
    claim:
      'Kepala Desa Penfui Timur mengumumkan polisi akan memeriksa kos dan menikahkan pasangan yang tinggal bersama.',
    verdict: 'SALAH',
    kind: 'imposter',
    summary: 'Kepala Desa Penfui Timur menegaskan pengumuman itu bukan darinya dan tidak benar.',
    explanation: `Pesan yang mengatasnamakan kepala desa beredar pada Maret 2023, menjelang bulan puasa. Isinya mengancam penghuni kos akan diperiksa, dilaporkan ke kampus, lalu dinikahkan bersama-sama dengan biaya negara.

Kepala desa menyatakan tidak pernah mengeluarkan pengumuman tersebut.

## Yang dapat Anda lakukan

Pengumuman desa atau kelurahan yang asli memuat nomor surat, tanda tangan, dan cap. Bila hanya berupa teks di WhatsApp, tanyakan ke kantornya.`,
    topics: ['Ketertiban'],
    sources: [
      news(
        'InfoNTT',
        'Kepala Desa Penfui Timur membantah pengumuman penertiban kos',
        'https://infontt.com/2023/kepala-desa-penfui-timur-tegaskan-informasi-penertiban-kos-di-wilayahnya-hoax',
      ),
    ],
    message:
      'Imbauan kepala desa Penfui Timur, besok polisi Tarus periksa semua kos. Yang tinggal berdua belum nikah akan dinikahkan massal.',
  }),
  example({
    key: 'contoh-dana-pendidikan',
    day: '2026-11-21',
    title: 'Dana pendidikan Rp5 juta per anak dapat diambil di bank terdekat',
    claim:
      'Warga Kota Kupang dapat mengambil bantuan pendidikan Rp5 juta per anak di bank dengan membawa ijazah asli.',
    verdict: 'SALAH',
    kind: 'fabricated',
    scam: true,
    summary:
      'Bantuan itu tidak ada. Posko tim kampanye yang namanya dipakai menyatakan kabar tersebut tidak benar.',
    explanation: `Pesan meminta orang tua membawa ijazah asli dan salinan KTP suami istri ke bank untuk mengambil uang. Tahun beredarnya tidak tercatat dalam sumber.

Posko tim kampanye yang disebut di dalam pesan membantah adanya bantuan itu.

## Yang dapat Anda lakukan

- Jangan menyerahkan ijazah asli, KTP, atau kode dari telepon Anda.
- Tanyakan bantuan pendidikan kepada sekolah atau dinas pendidikan.`,
    topics: ['Bantuan', 'Pendidikan'],
    sources: [
      news(
        'NTT-News',
        'Posko kampanye membantah kabar bantuan dana pendidikan',
        'https://ntt-news.com/firmanmu-informasi-tentang-beasiswa-dari-herman-mana-mana-tidak-benar',
      ),
    ],
    message:
      'Info bagi warga Kota Kupang: bawa ijazah asli anak dan fotokopi KTP ke bank terdekat, dapat uang sekolah 5 juta tiap anak.',
  }),
  example({
    key: 'contoh-pulau-dijual',
    day: '2021-02-09',
    title: 'Sejumlah pulau di NTT dijual lewat internet',
    claim: 'Beberapa pulau di Nusa Tenggara Timur dijual melalui sebuah situs internet.',
    verdict: 'SALAH',
    kind: 'fabricated',
    summary: 'Polda NTT memastikan kabar penjualan pulau itu tidak benar.',
    explanation: `Pada Februari 2021 ramai dibicarakan sebuah situs yang menawarkan pulau di NTT, termasuk di Sumba Timur. Polda NTT menelusurinya dan menyatakan kabar tersebut hoaks.

## Yang dapat Anda lakukan

Siapa saja dapat memasang iklan di internet. Iklan bukan bukti bahwa barangnya memang dijual oleh yang berhak.`,
    topics: ['Pertanahan'],
    sources: [
      news(
        'Merdeka.com',
        'Polisi memastikan kabar penjualan pulau di NTT tidak benar',
        'http://merdeka.com/peristiwa/polisi-pastikan-hoaks-informasi-sejumlah-pulau-di-ntt-dijual.html',
      ),
    ],
    message: 'Pulau-pulau di NTT sudah dijual di situs internet, harganya murah, kenapa pemerintah diam?',
  }),
];

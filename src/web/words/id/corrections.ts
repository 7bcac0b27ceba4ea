import type { TextPage } from '../text-page.js';
import { answer } from './answer.js';

export const correctionsText: TextPage = {
  title: 'Koreksi',
  description:
    'Semua koreksi dan penarikan jawaban Kabashoax Kota Kupang, cara meminta koreksi, dan aturan yang kami ikuti.',
  lead: 'Kami dapat keliru. Bila itu terjadi, kami memperbaikinya secara terbuka: di alamat yang sama, dengan penjelasan apa yang berubah dan mengapa.',
  sections: [
    {
      id: 'lapor',
      heading: 'Menemukan kekeliruan?',
      text: [
        `Buka jawaban yang keliru, lalu pilih “${answer.objection.link}” di bagian bawahnya. Sebut bagian yang keliru, dan bila ada, buktinya. Anda tidak perlu memberi tahu siapa Anda.`,
        'Keberatan dibaca penyunting yang tidak ikut menulis atau meninjau jawaban itu. Hasilnya terbit di halaman jawaban, tanpa tulisan dan tanpa identitas Anda. Alasannya Anda baca dengan nomor keberatan.',
        'Bila Anda tidak menemukan jawabannya, kirimlah lewat halaman Tanya.',
      ],
      links: [
        { href: '/arsip', text: 'Cari jawabannya di arsip' },
        { href: '/tanya', text: 'Lapor lewat halaman Tanya' },
      ],
    },
    {
      id: 'aturan',
      heading: 'Aturan koreksi kami',
      list: [
        'Setiap laporan kekeliruan dibaca orang, dan dinilai dari buktinya, bukan dari siapa yang melapor.',
        'Koreksi ditulis dan ditinjau dengan aturan yang sama seperti jawaban pertama: penulisnya tidak dapat menyetujuinya sendiri.',
        'Alamat jawaban tetap. Halamannya menyebut apa yang berubah, kapan, dan mengapa, juga bila putusannya tidak berubah.',
        'Isi sebelum koreksi tetap dapat dibaca. Kami tidak mengubah tulisan yang sudah terbit secara diam-diam; sistem menolaknya.',
        'Semua penanya yang surelnya masih kami simpan, dan yang berlangganan, diberi tahu. Pemberitahuan itu menyebut lebih dahulu apakah putusannya berubah.',
      ],
    },
    {
      id: 'penarikan',
      heading: 'Penarikan',
      text: [
        'Jawaban hanya ditarik bila tidak dapat diperbaiki dengan koreksi, misalnya bila memuat data pribadi yang tidak boleh tampil. Alamatnya tetap ada dan menunjukkan tanggal serta alasan penarikannya. Yang sudah ditarik tidak ditampilkan lagi.',
        'Bila kabarnya dapat diperiksa ulang, jawaban baru dapat terbit di alamat yang sama, setelah disetujui orang lain seperti biasa. Halamannya tetap menyebut kapan dan mengapa isi sebelumnya ditarik.',
      ],
    },
    {
      id: 'penerbit-lain',
      heading: 'Jawaban dari penerbit lain',
      text: [
        'Jawaban bertanda “Sudah diperiksa oleh …” ditulis oleh penerbit yang disebut di situ. Untuk mengoreksi isinya, hubungi penerbit itu. Bila kami menariknya dari arsip kami, penarikannya ada di daftar ini.',
      ],
    },
  ],
};

export const corrections = {
  list: 'Daftar koreksi dan penarikan',
  none: 'Belum ada jawaban yang dikoreksi atau ditarik.',
  corrected: 'Koreksi',
  returned: 'Terbit kembali setelah ditarik',
  takedown: 'Penarikan',
  withdrawn: 'Jawaban yang telah ditarik',
  withdrawnOf: (publisher: string) => `Jawaban ${publisher} yang telah ditarik`,
  verdictWas: (verdict: string) => `sebelumnya: ${verdict}`,
  changes: 'Lihat perubahannya',
  before: (revision: number) => `Baca isi sebelum koreksi ini (revisi ${revision})`,
};

/** Words of what partners put on their own sites, and of the page that tells how. */
export const embed = {
  title: 'Sematkan di situs Anda',
  lead: 'Tampilkan jawaban Kabashoax atau kotak cek kabar di situs berita, sekolah, atau kantor Anda. Gratis, tanpa kode program, tanpa pelacak.',
  answer: {
    title: 'Satu jawaban',
    lead: 'Kartu ini selalu menunjukkan revisi terbaru. Bila jawaban dikoreksi atau ditarik, kartu di situs Anda ikut berubah.',
    address: 'Alamat jawaban',
    hint: 'Salin dari bilah alamat peramban. Kosongkan untuk jawaban terbaru.',
    show: 'Buatkan kode',
    code: 'Kode HTML untuk disalin',
    preview: 'Beginilah tampilannya',
    none: 'Belum ada jawaban yang dapat disematkan.',
    unknown: 'Alamat ini bukan jawaban di arsip kami. Buka jawabannya, lalu salin alamatnya.',
  },
  search: {
    title: 'Kotak cek kabar',
    lead: 'Pengunjung mengetik kabar yang diterimanya; hasilnya terbuka di arsip kami.',
    label: 'Cek kabar: benar atau hoaks?',
    box: 'Kata dari kabar itu',
    submit: 'Cek',
    frame: 'Cek kabar di Kabashoax Kota Kupang',
  },
  auto: {
    title: 'Otomatis lewat oEmbed',
    lead: 'WordPress, Drupal, dan banyak sistem lain cukup diberi alamat jawaban. Alamat oEmbed-nya:',
  },
  rules: {
    title: 'Yang perlu diketahui',
    list: [
      'Kartu tidak memuat skrip, kuki, atau pelacak.',
      'Isi arsip boleh dipakai ulang dengan menyebut Kabashoax Kota Kupang.',
      'Jangan mengubah putusan atau memotong peringatan penipuan.',
    ],
  },
  card: {
    frame: (title: string) => `Hasil cek kabar: ${title}`,
    more: 'Baca jawaban lengkap',
    reason: 'Baca alasannya',
    revised: 'Dikoreksi',
    withdrawn: 'Ditarik',
    withdrawnText: 'Jawaban ini telah ditarik dan tidak lagi berlaku.',
  },
};

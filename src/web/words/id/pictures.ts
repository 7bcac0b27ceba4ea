const SCREENSHOT = 'Kirim tangkapan layarnya (screenshot).';
const ONLY = `Yang dapat dikirim hanya gambar JPEG, PNG, atau WebP. ${SCREENSHOT}`;

/** What a page says of a file that was not taken, by the code of the complaint. */
const refused = {
  'picture.empty': 'Berkas ini kosong. Pilih gambarnya sekali lagi.',
  'picture.heic': `Foto iPhone berformat HEIC belum dapat dibaca. Buka fotonya dan buat tangkapan layar. ${SCREENSHOT}`,
  'picture.avif': `Gambar berformat AVIF belum dapat dibaca. ${SCREENSHOT}`,
  'picture.video': `Video tidak dapat dikirim. ${ONLY}`,
  'picture.gif': `GIF tidak dapat dikirim. ${ONLY}`,
  'picture.pdf': `PDF tidak dapat dikirim. ${ONLY}`,
  'picture.type': ONLY,
  'picture.broken': 'Gambar ini rusak atau terpotong. Kirim lagi, atau kirim tangkapan layarnya.',
  'picture.too-large': `Gambar ini terlalu besar ukurannya. ${SCREENSHOT}`,
  'picture.busy': 'Sedang banyak gambar yang diproses. Kirim lagi sebentar lagi.',
  'picture.expired': 'Gambar yang tadi dikirim sudah tidak tersimpan. Pilih gambarnya sekali lagi.',
  'upload.busy': 'Sedang banyak kiriman. Kirim lagi gambar ini sebentar lagi.',
  'upload.spent':
    'Terlalu banyak gambar dari jaringan Anda. Coba lagi satu jam lagi, atau kirim tanpa gambar.',
  'upload.file-too-large': `Gambar ini lebih besar dari 8 MB. ${SCREENSHOT}`,
  'upload.too-many': 'Paling banyak 3 gambar sekali kirim. Yang lain tidak diambil.',
};

export const pictures = {
  read: 'Terbaca dari gambar oleh mesin, jadi dapat keliru:',
  unread: 'Tidak ada teks yang terbaca dari gambar ini.',
  /** What stands in for the picture where it cannot be seen. */
  alt: (n: number, of: number) => `Gambar ${n} dari ${of} yang dikirim penanya. Buka untuk melihatnya penuh.`,
  refused,
};

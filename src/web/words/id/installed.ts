export const installed = {
  shortName: 'Kabashoax',
  offline: {
    title: 'Tidak ada sambungan',
    lead: 'Halaman ini belum tersimpan di perangkat Anda. Periksa sambungan internet, lalu coba lagi.',
    typed: 'Yang baru Anda tulis mungkin masih ada: tekan tombol kembali.',
    again: 'Coba lagi',
    kept: 'Jawaban yang sudah Anda baca',
    keptHint: 'Tersimpan di perangkat ini saja. Isinya dapat sudah diperbarui sejak Anda membacanya.',
    forget: 'Hapus semua yang tersimpan',
  },
  shared: {
    cut: (max: number) =>
      `Teks yang Anda bagikan terlalu panjang. Yang diambil hanya ${max.toLocaleString('id-ID')} huruf pertama.`,
    picture:
      'Ada gambar yang tidak dapat diambil. Kirim gambar JPEG, PNG, atau WebP, paling banyak 3, masing-masing 8 MB.',
    notKept: 'Gambar yang Anda bagikan belum ikut. Pilih lagi gambarnya di bawah.',
  },
};

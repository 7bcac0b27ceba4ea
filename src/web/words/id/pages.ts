export const pages = {
  error: {
    notFound: {
      title: 'Halaman tidak ditemukan',
      text: 'Alamat ini tidak ada, atau sudah tidak ada lagi. Periksa kembali alamatnya, atau cari di arsip.',
    },
    signedOut: {
      title: 'Sesi Anda sudah berakhir',
      text: 'Masuk lagi untuk melanjutkan.',
    },
    kept: 'Yang Anda tulis belum tersimpan',
    keptHint: 'Salin tulisan ini sebelum meninggalkan halaman.',
    signIn: 'Masuk lagi',
    forbidden: { title: 'Tidak diizinkan', text: 'Anda tidak berhak membuka halaman ini.' },
    tooMany: {
      title: 'Terlalu banyak permintaan',
      text: 'Layanan menerima terlalu banyak permintaan dari jaringan Anda. Tunggu beberapa menit, lalu coba lagi.',
    },
    tooLarge: { title: 'Kiriman terlalu besar', text: 'Perpendek teks yang Anda kirim, lalu coba lagi.' },
    invalid: {
      title: 'Permintaan tidak dapat diproses',
      text: 'Ada isian yang tidak kami pahami. Kembali ke halaman sebelumnya, lalu coba lagi.',
    },
    unavailable: {
      title: 'Layanan sedang tidak tersedia',
      text: 'Coba lagi beberapa menit lagi. Kiriman yang belum mendapat nomor tiket belum tersimpan.',
    },
    broken: {
      title: 'Ada gangguan di pihak kami',
      text: 'Ini bukan kesalahan Anda. Coba lagi beberapa menit lagi. Kiriman yang belum mendapat nomor tiket belum tersimpan.',
    },
    home: 'Ke halaman depan',
    back: 'Ke meja',
    archive: 'Cari di arsip',
  },
};

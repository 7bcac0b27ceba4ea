/** What the team says of a topic, at the head of its page; reviewed with the code like every other word. */
const intro = {
  kebencanaan:
    'Setelah gempa, banjir, atau badai, pesan tentang bencana susulan beredar paling cepat. Gempa tidak dapat diramalkan jamnya, dan peringatan dini tsunami hanya dikeluarkan BMKG. Lihat aplikasi atau laman resminya sebelum mengungsi atau meneruskan pesan.',
  kesehatan:
    'Kabar tentang penyakit, obat, vaksin, dan makanan menyangkut tubuh kita sendiri. Tanyakan kepada puskesmas atau dokter sebelum mencoba yang dianjurkan sebuah pesan, dan jangan menghentikan obat karena sebuah video.',
  keamanan:
    'Pesan tentang penculikan, begal, atau kerusuhan membuat orang takut dan dapat membahayakan orang yang tidak bersalah. Jangan meneruskan foto wajah atau nomor kendaraan; laporkan kepada polisi di 110.',
  pendidikan:
    'Libur sekolah, beasiswa, dan penerimaan murid diumumkan sekolah dan dinas pendidikan, tidak lewat pesan berantai. Pendaftaran sekolah negeri tidak meminta uang lewat rekening pribadi.',
  bantuan:
    'Bantuan sosial disalurkan lewat kelurahan, dinas, atau kantor pos. Tidak ada bantuan pemerintah yang meminta kode OTP, foto KTP lewat tautan, atau biaya pendaftaran.',
  penipuan:
    'Undian, lowongan, dan bantuan palsu mengejar uang dan data Anda. Jangan klik tautannya, jangan mengirim kode OTP, dan hubungi bank Anda bila sudah terlanjur.',
  layanan:
    'Listrik, air, jalan, dan angkutan: jadwal pemadaman dan penutupan diumumkan PLN, PDAM, dan dinas perhubungan. Pesan tanpa tanggal dan tanpa nama instansi patut diperiksa dahulu.',
  pemerintahan:
    'Keputusan pemerintah kota punya nomor, tanggal, dan tempat terbit. Surat edaran yang beredar sebagai foto perlu dibandingkan dengan yang diterbitkan kantornya.',
  harga:
    'Kabar tentang barang yang langka atau harga yang melonjak dapat membuat orang memborong, dan justru itu yang menaikkan harga. Dinas perdagangan mencatat harga pasar setiap hari.',
  anak: 'Kabar tentang anak menyentuh semua orang. Jangan menyebarkan nama, wajah, atau sekolah seorang anak, juga bila maksudnya menolong.',
  pertanahan:
    'Status tanah hanya dapat dipastikan di kantor pertanahan. Kabar tentang pembagian atau penggusuran tanah perlu surat resmi, bukan peta tanpa sumber.',
};

export const lists = {
  intro,
  topics: {
    title: 'Topik',
    lead: 'Semua topik dalam arsip, yang paling banyak jawabannya lebih dahulu.',
    none: 'Belum ada jawaban yang punya topik.',
    of: (topic: string) => `Topik: ${topic}`,
    description: (topic: string) => `Jawaban yang sudah diperiksa tentang ${topic} di Kota Kupang.`,
    empty: 'Belum ada jawaban tentang topik ini.',
  },
  places: {
    title: 'Kelurahan',
    lead: 'Jawaban tentang bagian kota tempat Anda tinggal.',
    of: (place: string) => `Kelurahan ${place}`,
    description: (place: string) => `Kabar tentang Kelurahan ${place}, Kota Kupang, yang sudah diperiksa.`,
    about: (place: string, district: string) =>
      `Kabar yang menyebut Kelurahan ${place}, Kecamatan ${district}, dan sudah kami periksa. Kabar tentang seluruh kota ada di arsip.`,
    empty: 'Belum ada kabar tentang kelurahan ini. Kalau Anda menerima satu, tanyakan kepada kami.',
  },
  months: {
    title: 'Dari bulan ke bulan',
    lead: 'Apa yang beredar dan kami periksa, bulan demi bulan.',
    none: 'Belum ada jawaban yang terbit.',
    of: (month: string) => `Hoaks bulan ${month}`,
    description: (month: string) => `Semua kabar yang kami periksa dan terbitkan pada ${month}.`,
    summary: (month: string, answers: number, scams: number) =>
      `${answers.toLocaleString('id-ID')} jawaban terbit pada ${month}${scams > 0 ? `, ${scams.toLocaleString('id-ID')} di antaranya tentang penipuan` : ''}.`,
    empty: 'Pada bulan ini belum ada jawaban yang terbit.',
    earlier: 'Bulan sebelumnya',
    later: 'Bulan berikutnya',
    nav: 'Bulan lain',
    all: 'Semua bulan',
  },
  none: 'Belum ada jawaban',
  answers: (count: number) => `${count.toLocaleString('id-ID')} jawaban`,
  follow: 'Berlangganan',
  inArchive: 'Cari di arsip',
  browse: 'Telusuri menurut',
  llms: {
    lead: 'Jawaban yang diperiksa tim pencari fakta Kota Kupang (Nusa Tenggara Timur, Indonesia). Setiap jawaban menyebut putusan, bukti, dan riwayat koreksinya. Kutip dengan alamat tetapnya; putusan dapat dikoreksi, jadi periksa revisi terakhir.',
  },
};

/** A page of plain text: headings with paragraphs and lists. */
export interface TextPage {
  title: string;
  description: string;
  lead: string;
  sections: { heading: string; text?: string[]; list?: string[] }[];
}

const methodology: TextPage = {
  title: 'Cara kami memeriksa',
  description:
    'Bagaimana Kabashoax Kota Kupang memeriksa kabar: bukti, peninjauan orang kedua, dan arti putusan.',
  lead: 'Setiap jawaban menunjukkan bukti yang dipakai. Anda dapat memeriksanya sendiri.',
  sections: [
    {
      heading: 'Dari pertanyaan sampai jawaban',
      list: [
        'Pertanyaan Anda dibandingkan dengan arsip. Bila sudah pernah dijawab, jawabannya langsung muncul.',
        'Bila belum, seorang pencari fakta mengambil kasusnya, mengumpulkan bukti, dan menulis jawaban.',
        'Seorang penyunting yang lain membaca jawaban itu. Ia menerbitkannya atau mengembalikannya.',
        'Jawaban terbit di arsip dan dapat dibaca siapa saja. Siapa yang bertanya tidak pernah ditampilkan.',
      ],
    },
    {
      heading: 'Empat mata',
      text: [
        'Orang yang menulis sebuah jawaban tidak dapat menyetujuinya sendiri. Bila pemerintah kota sendiri yang menjadi pokok kabar, orang ketiga yang menyetujui. Aturan ini dijaga oleh sistem dan berlaku bagi semua orang.',
      ],
    },
    {
      heading: 'Bukti',
      text: [
        'Sebuah putusan hanya terbit bila ada dua sumber yang tidak saling bergantung, atau satu dokumen resmi dari pihak pertama. Setiap sumber disertai kutipan yang memang ada di dalamnya.',
        'Jawaban dari dinas atau lembaga adalah bukti, bukan penentu: ia tidak dapat membatalkan sebuah putusan.',
        'Putusan dan jawaban ditulis oleh manusia.',
      ],
    },
  ],
};

const corrections: TextPage = {
  title: 'Koreksi',
  description: 'Cara meminta koreksi atas jawaban Kabashoax Kota Kupang, dan apa yang terjadi setelahnya.',
  lead: 'Kami dapat keliru. Bila Anda menemukan kekeliruan, beri tahu kami.',
  sections: [
    {
      heading: 'Meminta koreksi',
      text: [
        'Kirim melalui halaman Tanya: sertakan tautan jawaban yang keliru, bagian yang keliru, dan bila ada, buktinya. Anda mendapat nomor tiket seperti pada pertanyaan lain.',
      ],
    },
    {
      heading: 'Yang terjadi setelahnya',
      list: [
        'Koreksi ditulis dan ditinjau dengan aturan yang sama seperti jawaban pertama.',
        'Alamat jawaban tetap. Halamannya menyebut apa yang berubah, kapan, dan mengapa.',
        'Isi sebelum koreksi tetap dapat dibaca.',
        'Bila sebuah jawaban harus ditarik, alasan dan tanggalnya tetap ditampilkan.',
      ],
    },
    {
      heading: 'Jawaban dari penerbit lain',
      text: [
        'Jawaban bertanda “Sudah diperiksa oleh …” ditulis oleh penerbit yang disebut di situ. Untuk mengoreksi isinya, hubungi penerbit itu.',
      ],
    },
  ],
};

const privacy: TextPage = {
  title: 'Privasi',
  description: 'Apa yang disimpan Kabashoax Kota Kupang tentang Anda, untuk apa, dan berapa lama.',
  lead: 'Kami menyimpan sesedikit mungkin. Anda dapat bertanya tanpa memberi tahu siapa Anda.',
  sections: [
    {
      heading: 'Yang kami simpan',
      list: [
        'Isi pertanyaan Anda, tautan, tempat Anda melihatnya, dan kelurahan bila Anda mengisinya. Ini tidak ditampilkan kepada umum.',
        'Surel, hanya bila Anda memberikannya. Surel disimpan tersandi, terpisah dari pertanyaan, dan tidak terlihat oleh tim pencari fakta.',
        'Kata yang dicari di arsip tetapi tidak ditemukan: kata dan jumlahnya per hari, tanpa siapa yang mencari dan tanpa nomor panjang atau alamat surel.',
        'Pesan antara Anda dan tim di halaman tiket. Hanya Anda dan tim yang membacanya.',
        'Hitungan “Saya juga menerima ini”, tanpa keterangan siapa yang mengetuk.',
        'Nomor tiket tidak disimpan. Yang tersimpan hanya sidik acaknya, sehingga kami pun tidak dapat mengetahui nomor Anda.',
      ],
    },
    {
      heading: 'Berapa lama',
      list: [
        'Surel dihapus 90 hari setelah kasusnya selesai, atau seketika bila Anda memintanya dengan nomor tiket.',
        'Kata yang tidak ditemukan di arsip dihapus setelah satu tahun.',
        'Bila Anda menarik pertanyaan yang belum dijawab, isinya dan surel Anda langsung dihapus.',
        'Isi pertanyaan yang sudah dijawab tetap disimpan sebagai catatan kerja, tanpa keterangan siapa yang bertanya, kecuali bila Anda menghapusnya dengan nomor tiket.',
        'Nomor tiket berlaku sampai 12 bulan sesudah pertanyaan selesai; pesan antara Anda dan tim dihapus saat itu juga.',
      ],
    },
    {
      heading: 'Yang tidak kami lakukan',
      list: [
        'Kami tidak meminta nama, KTP, atau nomor telepon.',
        'Kami tidak menyimpan alamat internet (IP) Anda dalam bentuk yang terbaca.',
        'Halaman umum tidak memakai pelacak, iklan, atau isi dari situs lain. Membaca tidak memerlukan kuki.',
      ],
    },
    {
      heading: 'Di perangkat Anda',
      list: [
        'Saat Anda bertanya, sebuah kuki membuka kembali tulisan yang belum Anda kirim. Kuki itu hilang bila peramban ditutup, dan tulisannya kami hapus setelah 24 jam. Selama belum sampai kepada kami, tulisan itu juga tersimpan di perangkat Anda, paling lama 24 jam, dan terhapus begitu sampai. Kuki lain, yang juga hilang bersama peramban, membuat “Saya juga menerima ini” dihitung sekali saja.',
        'Halaman depan, arsip, dan jawaban yang Anda baca, paling banyak 30 halaman, tersimpan di perangkat Anda sendiri agar dapat dibuka tanpa sambungan. Pertanyaan dan tiket tidak pernah ikut tersimpan. Semuanya dapat Anda hapus di halaman /luring.',
      ],
    },
    {
      heading: 'Tulis seperlunya',
      text: [
        'Jangan menulis nama, nomor telepon, atau data pribadi siapa pun di dalam pertanyaan. Tim membaca pertanyaan apa adanya.',
      ],
    },
  ],
};

const about: TextPage = {
  title: 'Tentang',
  description: 'Kabashoax adalah layanan tanya jawab kabar tentang Kota Kupang.',
  lead: 'Kabashoax adalah tempat warga bertanya: apakah kabar tentang Kota Kupang ini benar?',
  sections: [
    {
      heading: 'Untuk siapa',
      text: [
        'Untuk siapa saja yang menerima kabar tentang Kota Kupang dan ragu akan kebenarannya. Semua jawaban terbuka untuk umum.',
      ],
    },
    {
      heading: 'Yang dapat ditanyakan',
      list: [
        'Pesan berantai, unggahan, atau berita tentang Kota Kupang dan warganya.',
        'Pertanyaan tentang layanan kota yang jawabannya membingungkan banyak orang.',
      ],
    },
    {
      heading: 'Yang tidak dapat kami jawab',
      text: [
        'Pendapat, urusan pribadi, dan hal di luar Kota Kupang. Bila pertanyaan tidak kami lanjutkan, alasannya tertulis pada tiket Anda.',
        'Layanan ini bukan saluran darurat. Untuk keadaan darurat, hubungi 112.',
      ],
    },
  ],
};

export const texts = { methodology, corrections, privacy, about };

export const textParts = {
  verdicts: 'Arti putusan',
  kinds: 'Jenis kekeliruan',
  kindsLead: 'Bila sebuah kabar salah, menyesatkan, atau sebagian benar, kami menyebut juga jenisnya.',
  askForCorrection: 'Minta koreksi lewat Tanya',
  askSomething: 'Tanyakan sebuah kabar',
};

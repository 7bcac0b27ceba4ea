import type { Verdict } from '../../../archive/index.js';

/** What somebody who takes the quiz may choose. */
const guess: Record<Extract<Verdict, 'BENAR' | 'MENYESATKAN' | 'SALAH'>, string> = {
  BENAR: 'Benar',
  MENYESATKAN: 'Menyesatkan: ada yang nyata, tetapi kesimpulannya keliru',
  SALAH: 'Salah',
};

export const literacy = {
  title: 'Belajar memeriksa kabar',
  description:
    'Lima langkah memeriksa kabar sendiri, tujuh jenis kabar keliru dengan contoh nyata, dan kuis.',
  lead: 'Setiap orang bisa keliru meneruskan kabar. Dengan lima langkah ini, Anda dapat memeriksanya sendiri.',
  contents: 'Isi halaman ini',
  steps: {
    title: 'Lima langkah memeriksa sendiri',
    list: [
      {
        name: 'Berhenti dulu',
        text: 'Kabar yang membuat marah, takut, atau sangat senang paling sering diteruskan tanpa dibaca. Tarik napas sebelum menekan “teruskan”.',
      },
      {
        name: 'Cari siapa yang bicara',
        text: 'Siapa yang pertama menulisnya? “Dari grup sebelah” bukan sumber. Nama, jabatan, dan tempatnya harus dapat ditelusuri.',
      },
      {
        name: 'Bandingkan dengan sumber lain',
        text: 'Kejadian besar di kota pasti ditulis lebih dari satu media atau diumumkan dinasnya. Cari beberapa kata kuncinya di arsip ini dan di situs resminya.',
      },
      {
        name: 'Periksa gambar, tanggal, dan tempatnya',
        text: 'Gambar lama sering dipakai lagi untuk cerita baru. Lihat papan nama, pelat kendaraan, dan cuaca; cari gambar itu di mesin pencari gambar.',
      },
      {
        name: 'Ragu? Tanyakan, jangan teruskan',
        text: 'Tempel kabarnya di halaman Tanya. Bila sudah pernah diperiksa, jawabannya langsung muncul.',
      },
    ],
  },
  kinds: {
    title: 'Tujuh jenis kabar keliru',
    lead: 'Tidak semua kabar keliru dibuat dengan cara yang sama. Inilah jenis-jenisnya, dengan kabar yang pernah kami jawab bila arsip sudah memilikinya.',
    spot: 'Cara mengenali',
    example: 'Pernah beredar',
    none: 'Belum ada contohnya di arsip.',
    signs: {
      fabricated:
        'Tidak ada media atau lembaga lain yang menulisnya, dan tidak ada nama yang dapat dihubungi.',
      misleading: 'Angkanya nyata, tetapi sebabnya, waktunya, atau perbandingannya dihilangkan.',
      imposter: 'Alamat situs atau nama akunnya hampir sama dengan yang resmi, tetapi tidak persis.',
      manipulated: 'Tepi gambar, huruf, atau bayangannya tidak cocok; suara tidak sesuai gerak bibir.',
      false_context: 'Gambarnya asli, tetapi musim, bahasa papan nama, atau seragamnya dari tempat lain.',
      false_connection: 'Judulnya menjanjikan sesuatu yang tidak ada di isi beritanya.',
      satire: 'Akunnya biasa melucu, dan isinya terlalu berlebihan untuk menjadi berita.',
    },
  },
  quiz: {
    title: 'Kuis: benar atau keliru?',
    description: 'Beberapa kabar yang pernah diperiksa. Coba tebak putusannya.',
    lead: 'Kabar-kabar ini pernah beredar dan sudah diperiksa. Menurut Anda, bagaimana putusannya? Jawaban Anda tidak disimpan.',
    start: 'Coba kuisnya',
    again: 'Coba lagi dengan kabar lain',
    none: 'Belum cukup jawaban di arsip untuk sebuah kuis.',
    question: (number: number, of: number) => `Kabar ${number} dari ${of}`,
    guess,
    check: 'Lihat hasilnya',
    result: (right: number, of: number) => `${right} dari ${of} tebakan Anda tepat`,
    right: 'Tepat',
    wrong: 'Belum tepat',
    unanswered: 'Tidak ditebak',
    yours: (choice: string) => `Tebakan Anda: ${choice}.`,
    read: 'Baca bagaimana kami memeriksanya',
    praise: 'Yang terpenting bukan nilainya, melainkan kebiasaan memeriksa sebelum meneruskan.',
  },
};

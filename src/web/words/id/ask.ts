import type { SeenOn, SeenWhen, Topic } from '../../../questions/index.js';

const seenOn: Record<SeenOn, string> = {
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  x: 'X (Twitter)',
  telegram: 'Telegram',
  sms: 'SMS',
  website: 'Situs web atau media daring',
  offline: 'Dari mulut ke mulut, selebaran, atau spanduk',
  other: 'Lainnya',
};

const seenWhen: Record<SeenWhen, string> = {
  today: 'Hari ini',
  yesterday: 'Kemarin',
  this_week: 'Beberapa hari yang lalu',
  earlier: 'Lebih lama',
};

const topic: Record<Topic, string> = {
  aid: 'Bantuan, undian, atau lowongan',
  disaster: 'Bencana dan cuaca',
  health: 'Kesehatan dan makanan',
  safety: 'Keamanan dan kejahatan',
  education: 'Sekolah dan pendidikan',
  prices: 'Harga dan barang',
  utilities: 'Listrik, air, jalan, dan angkutan',
  government: 'Pemerintah dan pejabat',
  other: 'Lainnya',
};

export const ask = {
  seenOn,
  seenWhen,
  topic,
  home: {
    title: 'Apakah kabar ini benar?',
    lead: 'Tempelkan pesan yang Anda terima. Kalau sudah pernah diperiksa, jawabannya langsung muncul. Kalau belum, tim pencari fakta Kota Kupang akan mencarinya untuk Anda.',
    newest: 'Baru dijawab',
    all: 'Semua jawaban',
    none: 'Belum ada jawaban yang diterbitkan.',
  },
  box: {
    label: 'Pesan, tautan, atau pertanyaan',
    hint: 'Tempel utuh, apa adanya. Tanpa akun, tanpa KTP.',
    submit: 'Periksa',
  },
  emergency: 'Keadaan darurat? Jangan menunggu jawaban di sini: hubungi 112.',
  start: {
    title: 'Tanyakan sebuah kabar',
    lead: 'Tempelkan pesan, tautan, atau pertanyaan Anda tentang Kota Kupang. Kami cari dahulu di arsip jawaban.',
  },
  textTooShort: (min: number) =>
    `Tulis atau tempel kabar yang ingin Anda tanyakan, paling sedikit ${min} huruf.`,
  textTooLong: (max: number) => `Kabar terlalu panjang: paling banyak ${max} huruf.`,
  found: {
    same: 'Kabar ini sudah diperiksa',
    similar: 'Mungkin ini yang Anda cari',
    similarLead: 'Jawaban berikut mirip dengan pesan Anda. Baca dahulu; bila bukan itu, lanjutkan bertanya.',
    yours: 'Pesan Anda',
    scam: 'Ini penipuan. Jangan klik tautannya dan jangan berikan data apa pun.',
    read: 'Baca jawaban',
    settles: 'Ini menjawab',
    settlesTitle: (title: string) => `Ini menjawab: ${title}`,
    notThis: 'Bukan ini, lanjut bertanya',
    alsoSimilar: 'Mirip dengan pesan Anda',
  },
  details: {
    title: 'Kirim ke tim pencari fakta',
    lead: 'Kabar ini belum ada jawabannya di arsip. Kirimkan; selain pesannya, semua isian boleh dikosongkan.',
    leadKnown: 'Kirimkan pesan Anda; selain pesannya, semua isian boleh dikosongkan.',
    text: 'Pesan atau pertanyaan Anda',
    textHint: 'Jangan tulis nama, nomor telepon, atau data pribadi siapa pun.',
    links: 'Tautan kabar',
    linksHint: (max: number) => `Alamat unggahan atau berita, satu per baris, paling banyak ${max}.`,
    seenOn: 'Di mana Anda melihatnya?',
    kelurahan: 'Kelurahan yang dibicarakan kabar ini',
    kelurahanNone: 'Tidak tertentu',
    email: 'Surel untuk dikabari',
    emailHint:
      'Hanya dipakai untuk memberi tahu Anda saat jawaban terbit; disimpan tersandi, tidak terlihat oleh tim, dan dihapus 90 hari setelah kasus selesai.',
    noEmail:
      'Setelah mengirim, Anda mendapat nomor tiket. Nomor itu satu-satunya cara untuk melihat jawaban, jadi simpanlah baik-baik.',
    submit: 'Kirim pertanyaan',
    privacy: 'Kami tidak meminta nama, KTP, atau nomor telepon.',
    privacyLink: 'Apa yang kami simpan',
    alreadySent:
      'Pertanyaan dari formulir ini sudah terkirim dan sudah mendapat nomor tiket. Kirim lagi hanya bila Anda memang ingin mengirim pertanyaan yang berbeda.',
  },
  receipt: {
    title: 'Pertanyaan Anda sudah kami terima',
    lead: 'Ini nomor tiket Anda. Catat, foto, atau cetak sekarang: nomor ini hanya ditampilkan satu kali dan tidak dapat kami carikan kembali.',
    label: 'Nomor tiket',
    saved: 'Sudah saya simpan',
    how: 'Untuk melihat jawaban, buka lagi situs ini, pilih Cek tiket, lalu masukkan nomor di atas.',
    secret: 'Siapa pun yang memegang nomor ini dapat membaca pertanyaan Anda. Jangan bagikan.',
    email: 'Kami juga mengirim surel saat jawaban terbit.',
  },
  thanks: {
    title: 'Senang dapat membantu',
    lead: 'Jawaban itu sudah ada di arsip dan dapat Anda bagikan kepada siapa saja.',
    again: 'Tanyakan kabar lain',
  },
};

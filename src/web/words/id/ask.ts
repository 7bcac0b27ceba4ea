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
    lead: 'Tempelkan pesan yang Anda terima, utuh. Kalau sudah pernah diperiksa, jawabannya langsung muncul; kalau belum, tim kami mencarinya.',
    newest: 'Baru dijawab',
    all: 'Semua jawaban',
    none: 'Belum ada jawaban yang diterbitkan.',
  },
  box: {
    label: 'Pesan, tautan, atau pertanyaan',
    hint: 'Tanpa akun, tanpa KTP.',
    submit: 'Periksa',
  },
  pictures: {
    add: 'Kirim tangkapan layar',
    label: 'Pilih gambar',
    hint: (max: number, megabytes: number) =>
      `JPEG, PNG, atau WebP; paling banyak ${max} gambar, masing-masing ${megabytes} MB.`,
    kept: (count: number) =>
      count === 1 ? '1 gambar sudah kami terima' : `${count} gambar sudah kami terima`,
    one: (number: number) => `Gambar ${number}`,
    remove: (number: number) => `Hapus gambar ${number}`,
    tooMany: (max: number) => `Paling banyak ${max} gambar. Hapus satu dahulu bila ingin menggantinya.`,
  },
  /** Said by the script of the form; `{n}` and `{name}` are put in there. */
  client: {
    sending: 'Mengirim …',
    offline:
      'Tidak ada sambungan internet. Tulisan Anda tersimpan di perangkat ini; tekan lagi tombolnya setelah tersambung.',
    restored: 'Tulisan Anda yang belum sampai kami kembalikan dari perangkat ini.',
    forget: 'Hapus',
    left: 'Sisa {n} huruf.',
    over: 'Kelebihan {n} huruf.',
    tooLarge: '{name}: lebih besar dari 8 MB. Pilih tangkapan layarnya (screenshot).',
    tooMany: 'Terlalu banyak gambar. Pilih lagi, lebih sedikit.',
  },
  emergency: 'Keadaan darurat? Jangan menunggu jawaban di sini: hubungi 112.',
  start: {
    title: 'Tanyakan sebuah kabar',
    lead: 'Tempelkan pesan, tautan, atau pertanyaan Anda tentang Kota Kupang. Kami cari dahulu di arsip jawaban.',
  },
  textTooShort: (min: number) =>
    `Tulis atau tempel kabar yang ingin Anda tanyakan, paling sedikit ${min} huruf, atau kirim gambarnya.`,
  textTooLong: (max: number) => `Kabar terlalu panjang: paling banyak ${max} huruf.`,
  found: {
    same: 'Kabar ini sudah diperiksa',
    similar: 'Mungkin ini yang Anda cari',
    similarLead: 'Jawaban berikut mirip dengan pesan Anda. Baca dahulu; bila bukan itu, lanjutkan bertanya.',
    openTitle: 'Kabar ini sedang kami periksa',
    yours: 'Pesan Anda',
    change: 'Ubah pesan',
    scam: 'Ini penipuan. Jangan klik tautannya dan jangan berikan data apa pun.',
    read: 'Baca jawaban',
    settles: 'Ya, ini jawabannya',
    notThis: 'Bukan ini, lanjut bertanya',
    alsoSimilar: 'Mirip dengan pesan Anda',
    open: (asked: number) =>
      asked > 1
        ? `${asked} orang sudah menanyakan kabar serupa.`
        : 'Satu orang sudah menanyakan kabar serupa.',
    openHint:
      'Satu ketukan cukup: hitungannya bertambah dan Anda mendapat nomor tiket. Bila Anda punya keterangan lain, lanjutkan bertanya.',
    ask: 'Lanjut bertanya',
  },
  steps: {
    of: (step: number, steps: number) => `Langkah ${step} dari ${steps}`,
    back: 'Kembali',
    next: 'Lanjut',
  },
  details: {
    title: 'Bantu tim memeriksanya',
    lead: 'Kabar ini belum ada jawabannya di arsip. Keterangan berikut mempercepat pemeriksaan; semua boleh dikosongkan.',
    leadKnown: 'Keterangan berikut mempercepat pemeriksaan; semua boleh dikosongkan.',
    links: 'Tautan kabar',
    linksHint: (max: number) => `Alamat unggahan atau berita, satu per baris, paling banyak ${max}.`,
    seenOn: 'Di mana Anda melihatnya?',
    seenWhen: 'Kapan Anda melihatnya?',
    kelurahan: 'Kelurahan mana yang disebut?',
    kelurahanNone: 'Tidak tertentu',
    topic: 'Kabar ini tentang apa?',
  },
  contact: {
    title: 'Ingin dikabari saat jawaban terbit?',
    lead: 'Tidak wajib. Nomor tiket yang Anda dapat di akhir sudah cukup untuk melihat jawaban.',
    email: 'Surel (email) untuk dikabari',
    emailHint:
      'Hanya dipakai untuk memberi tahu Anda saat jawaban terbit; disimpan tersandi, tidak terlihat oleh tim, dan dihapus 90 hari setelah kasus selesai.',
  },
  check: {
    title: 'Periksa lalu kirim',
    lead: 'Inilah yang akan kami terima. Belum ada yang terkirim.',
    text: 'Pesan atau pertanyaan',
    pictures: 'Gambar',
    links: 'Tautan',
    seenOn: 'Dilihat di',
    seenWhen: 'Dilihat pada',
    kelurahan: 'Kelurahan',
    topic: 'Topik',
    email: 'Surel',
    none: 'Tidak diisi',
    change: 'Ubah',
    onlyTicket:
      'Setelah mengirim, Anda mendapat nomor tiket. Nomor itu satu-satunya cara untuk melihat jawaban, jadi simpanlah baik-baik.',
    personal: 'Jangan sertakan nama, nomor telepon, atau data pribadi siapa pun yang tidak perlu.',
    submit: 'Kirim pertanyaan',
    privacy: 'Kami tidak meminta nama, KTP, atau nomor telepon.',
    privacyLink: 'Apa yang kami simpan',
    alreadySent:
      'Pertanyaan dari formulir ini sudah terkirim dan sudah mendapat nomor tiket. Kirim lagi hanya bila Anda memang ingin mengirim pertanyaan yang berbeda.',
  },
  direct: {
    title: 'Kirim dalam satu langkah',
    noCookies:
      'Peramban Anda tidak menyimpan kuki, jadi kami tidak dapat mengingat tulisan Anda dari satu halaman ke halaman berikutnya. Tidak apa-apa: semuanya ada di halaman ini. Jangan muat ulang sebelum mengirim.',
    lost: 'Tulisan Anda tidak lagi tersimpan di sini: mungkin sudah terkirim dari jendela lain, atau sudah lewat 24 jam. Yang baru saja Anda isi masih ada di bawah.',
    pictureLater: 'Gambar tidak dapat dikirim dari halaman ini; ceritakan isinya dengan kata-kata.',
  },
  lost: {
    title: 'Tidak ada tulisan yang tersimpan',
    text: 'Tulisan disimpan 24 jam dan dihapus begitu terkirim. Bila pertanyaan Anda sudah terkirim, cek dengan nomor tiketnya.',
    cookies:
      'Bila Anda baru saja menulis: peramban Anda mungkin menolak kuki. Kembali ke halaman sebelumnya untuk menyalin tulisan Anda, lalu kirim lagi tanpa gambar.',
    again: 'Mulai bertanya',
    ticket: 'Cek tiket',
  },
  receipt: {
    title: 'Pertanyaan Anda sudah kami terima',
    lead: 'Ini nomor tiket Anda. Catat, foto, atau cetak sekarang: nomor ini tidak dapat kami carikan kembali.',
    label: 'Nomor tiket',
    saved: 'Sudah saya simpan',
    picture: 'Simpan sebagai gambar',
    file: 'tiket-kabashoax.png',
    qr: 'Kode QR yang membuka halaman tiket',
    qrHint: 'Pindai dengan ponsel lain untuk membuka halaman tiket.',
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

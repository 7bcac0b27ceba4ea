import type { AgencyKind, Channel, InquiryStatus, Urgency } from '../../../agencies/index.js';
import type { Topic } from '../../../common/index.js';

const kind: Record<AgencyKind, string> = {
  department: 'Dinas',
  body: 'Badan',
  secretariat: 'Sekretariat atau bagian',
  district: 'Kecamatan',
  village: 'Kelurahan',
  health: 'Rumah sakit atau puskesmas',
  police: 'Kepolisian',
  enterprise: 'Perusahaan',
  other: 'Lainnya',
};

const topic: Record<Topic, string> = {
  aid: 'Bantuan sosial',
  disaster: 'Bencana dan cuaca',
  health: 'Kesehatan',
  safety: 'Keamanan',
  education: 'Pendidikan',
  prices: 'Harga dan kebutuhan pokok',
  utilities: 'Listrik, air, jalan',
  government: 'Pemerintahan',
  other: 'Lainnya',
};

const status: Record<InquiryStatus, string> = {
  sent: 'menunggu jawaban',
  overdue: 'lewat batas',
  replied: 'sudah dijawab',
  published_without_reply: 'terbit tanpa jawaban',
  withdrawn: 'ditarik',
};

const urgency: Record<Urgency, { label: string; hint: string }> = {
  normal: { label: 'Biasa', hint: 'Dijawab dalam 3 hari kerja' },
  urgent: { label: 'Mendesak', hint: 'Dijawab dalam 1 hari kerja' },
};

const channel: Record<Channel, { label: string; hint: string }> = {
  email: {
    label: 'Surel',
    hint: 'Dikirim dari sini ke alamat instansi dalam daftar. Jawabannya dihitung sebagai sumber resmi utama.',
  },
  whatsapp: {
    label: 'WhatsApp',
    hint: 'Pesan dengan tautan ditampilkan sekali untuk Anda salin dan kirim sendiri. Jawabannya tidak cukup sebagai satu-satunya sumber.',
  },
};

/** The directory of agencies, and what the team asks them. */
export const agencies = {
  kind,
  topic,
  status,
  directory: {
    nav: 'Instansi',
    title: 'Instansi',
    lead: 'Pihak yang dapat ditanyai. Yang cocok dengan topik sebuah kasus disarankan saat bertanya.',
    search: 'Cari nama atau catatan',
    byTopic: 'Topik',
    everyTopic: 'Semua topik',
    inactive: 'Tampilkan juga yang tidak aktif',
    find: 'Cari',
    none: 'Tidak ada instansi yang cocok.',
    empty: 'Daftar masih kosong.',
    add: 'Tambah instansi',
    edit: 'Ubah',
    off: 'tidak aktif',
    noContact: 'Belum ada surel atau nomor WhatsApp',
    newTitle: 'Instansi baru',
    editTitle: (name: string) => `Ubah ${name}`,
    back: 'Daftar instansi',
    name: 'Nama lengkap',
    shortName: 'Nama pendek',
    kindLabel: 'Jenis',
    topics: 'Menjawab soal',
    email: 'Surel',
    whatsapp: 'Nomor WhatsApp',
    whatsappHint: 'Misalnya 0812 3456 7890',
    note: 'Catatan untuk meja',
    noteHint: 'Siapa yang biasa menjawab, jam kerja, situsnya. Tidak pernah diterbitkan.',
    active: 'Dapat ditanyai',
    activeHint: 'Lepas centangnya bila instansi ini tidak ada lagi. Yang pernah ditanyakan tetap tersimpan.',
    save: 'Simpan',
    unconfirmed: (author: string) =>
      `Belum dapat ditanyai: nama dan alamat surelnya ditulis ${author} dan dipastikan dahulu oleh penyunting lain.`,
    confirm: 'Pastikan nama dan alamat surel',
    done: {
      baru: 'Instansi ditambahkan. Penyunting lain memastikan nama dan alamatnya sebelum dapat ditanyai.',
      ubah: 'Perubahan disimpan.',
      pasti: 'Instansi ini sekarang dapat ditanyai.',
    },
  },
  /** On a published answer. */
  published: {
    title: 'Siapa yang kami tanyai',
    asked: 'ditanyai',
    replied: 'menjawab',
    silent: 'belum menjawab ketika jawaban ini ditinjau.',
  },
  inquiry: {
    title: 'Tanya instansi',
    none: 'Belum ada instansi yang ditanyai tentang klaim ini.',
    notHeld: 'Ambil kasusnya dahulu untuk bertanya kepada instansi.',
    standing: 'Kasus yang sedang ditinjau atau sudah selesai tidak bertanya lagi.',
    noAgencies:
      'Belum ada instansi yang dapat ditanyai. Minta penyunting mengisi daftarnya, dan penyunting lain memastikannya.',
    repliedSince: (names: string) =>
      `Sesudah draf ini diserahkan, ${names} menjawab. Jawaban itu belum termasuk yang ditinjau; kembalikan drafnya bila perlu dimuat.`,
    byLetter: (author: string, address: string) =>
      `Tautannya dibuat ${author} dan dikirim lewat surel ke ${address}.`,
    byHand: (author: string) =>
      `Tautannya disalin dan dikirim sendiri oleh ${author}; pengirim jawabannya tidak dapat dipastikan dari sini.`,
    notMailed: (author: string) => `Tautannya dibuat ${author} untuk surel, tetapi tidak tercatat terkirim.`,
    whom: 'Siapa yang ditanyai?',
    suggested: 'Disarankan menurut topik',
    others: (count: number) => `Instansi lain (${count})`,
    reach: (hasEmail: boolean, hasWhatsapp: boolean) =>
      [hasEmail && 'surel', hasWhatsapp && 'WhatsApp'].filter(Boolean).join(', ') || 'belum ada kontak',
    question: 'Pertanyaan',
    questionHint: 'Yang dibaca instansi hanya klaim, pertanyaan ini, dan batas waktunya.',
    unworded: 'Klaim kasus ini masih kata penanya, jadi belum dapat dikirim ke instansi.',
    wordIt: 'Tulis klaimnya dengan kata netral di Ringkasan',
    /** The claim stands above it wherever the agency reads it. */
    template: [
      '1. Apakah kabar ini benar?',
      '2. Bila tidak, apa yang sebenarnya terjadi dan sejak kapan?',
      '3. Apakah ada surat, data, atau foto yang dapat kami kutip?',
    ].join('\n'),
    urgencyLabel: 'Seberapa cepat?',
    urgency,
    channelLabel: 'Dikirim lewat',
    channel,
    send: 'Kirim pertanyaan',
    asked: 'Ditanyakan',
    due: 'batas',
    mailed: 'surel terkirim',
    mailing: 'surel menunggu dikirim',
    linkUntil: 'tautan berlaku sampai',
    extended: 'Minta waktu sampai',
    by: 'Dijawab',
    private: 'Nama dan jabatan hanya untuk meja; yang menjadi bukti adalah jawabannya, atas nama instansi.',
    evident: 'Sudah menjadi bukti',
    waitingEvidence: 'Menjadi bukti begitu tinjauan selesai atau kasus dibuka untuk koreksi',
    document: (name: string, size: string) => `Unduh ${name} (${size})`,
    manage: 'Tautan baru atau tarik',
    renew: 'Buat tautan baru',
    renewHint: 'Tautan lama langsung mati, dan tulisan yang belum dikirim lewat tautan itu terhapus.',
    withdraw: 'Tarik pertanyaan',
    reason: 'Alasan menarik',
    reasonHint: 'Hanya dibaca meja. Instansi tidak dapat membuka tautannya lagi.',
    withdrawn: 'Ditarik',
    done: {
      asked: 'Pertanyaan dikirim. Kasus ini menunggu jawaban.',
      withdrawn: 'Pertanyaan ditarik.',
    },
    links: {
      title: 'Salin pesan ini sekarang',
      lead: 'Tautannya hanya ditampilkan sekali dan tidak disimpan. Bila hilang, buat tautan baru.',
      mailTitle: 'Pertanyaan sedang dikirim',
      mailed: (agency: string) => `Surel dengan tautannya sedang dikirim ke ${agency}.`,
      open: 'Buka di WhatsApp',
      until: 'Tautan berlaku sampai',
      back: 'Kembali ke kasus',
    },
  },
};

import type { Rhythm } from '../../../subscriptions/index.js';

const rhythm: Record<Rhythm, { label: string; hint?: string }> = {
  at_once: { label: 'Segera', hint: 'Satu surel untuk setiap jawaban, koreksi, atau penarikan.' },
  daily: { label: 'Sekali sehari', hint: 'Satu ringkasan pukul 07.00 WITA, hanya bila ada yang baru.' },
};

export const subscriptions = {
  title: 'Kabari saya',
  lead: 'Pilih apa yang ingin Anda dengar. Kami mengabari bila ada jawaban baru, juga bila jawaban dikoreksi atau ditarik.',
  what: 'Tentang apa?',
  everything: 'Semua jawaban',
  everythingHint: 'Pilihan di bawah tidak perlu diisi.',
  topics: 'Topik',
  noTopics: 'Belum ada topik: belum ada jawaban yang terbit.',
  places: 'Kelurahan',
  placesHint: 'Hanya jawaban yang menyebut kelurahan itu.',
  otherPlaces: 'Kelurahan lain',
  rhythmLabel: 'Seberapa sering?',
  rhythm,
  address: 'Alamat surel (email)',
  addressHint:
    'Kami kirim satu surel untuk memastikan alamat ini milik Anda. Baru sesudah itu langganan berlaku.',
  byMail: 'Kirim lewat surel',
  byMailLead: 'Lewat surel',
  browser: {
    title: 'Lewat peramban ini',
    lead: 'Tanpa alamat surel: pemberitahuan muncul di perangkat ini, segera, juga bila halaman ini tertutup.',
    submit: 'Kirim ke peramban ini',
    change: 'Ganti pilihan di peramban ini',
    on: 'Peramban ini sudah berlangganan. Kirim lagi untuk mengganti pilihannya.',
    stop: 'Berhenti di peramban ini',
    denied: 'Pemberitahuan dari situs ini diblokir di peramban Anda. Izinkan dahulu di setelan peramban.',
    failed:
      'Peramban ini tidak dapat menerima pemberitahuan sekarang. Pakailah surel atau aplikasi pembaca berita.',
  },
  privacy:
    'Alamat Anda disimpan tersandi, tidak dilihat tim maupun siapa pun, dipakai hanya untuk kabar ini, dan terhapus begitu Anda berhenti.',
  noMail: 'Langganan lewat surel belum tersedia di sini.',
  noMailHint:
    'Pengelola belum memasang server surel. Anda tetap dapat mengikuti jawaban lewat aplikasi pembaca berita.',
  feeds: 'Tanpa meninggalkan alamat apa pun',
  feedsLead: 'Pakai aplikasi pembaca berita (RSS). Kami tidak tahu siapa yang membacanya.',
  sent: {
    title: 'Periksa kotak surel Anda',
    lead: 'Bila alamat itu benar, surel dengan tautan konfirmasi sedang dalam perjalanan. Buka tautannya dalam 48 jam dan tekan tombolnya.',
    not: 'Tidak sampai dalam beberapa menit? Lihat folder spam, lalu coba lagi. Ke satu alamat kami hanya mengirim beberapa surel sehari, siapa pun yang memintanya.',
    browserTitle: 'Peramban ini akan dikabari',
    browser: 'Pemberitahuan muncul di perangkat ini begitu ada jawaban baru yang Anda pilih.',
    stoppedTitle: 'Peramban ini tidak dikabari lagi',
    stopped: 'Alamat pemberitahuan peramban ini sudah kami hapus.',
  },
  confirm: {
    title: 'Konfirmasi langganan',
    lead: 'Tekan tombol ini bila Anda sendiri yang meminta.',
    submit: 'Ya, kabari saya',
    replaces: 'Bila alamat ini sudah berlangganan, pilihan lamanya diganti dengan yang ini.',
    doneTitle: 'Langganan berlaku',
    done: 'Anda akan dikabari di alamat surel ini.',
    manage: 'Ubah pilihan atau berhenti',
    later: 'Setiap surel memuat tautan untuk mengubah pilihan dan untuk berhenti.',
  },
  manage: {
    title: 'Langganan Anda',
    lead: 'Halaman ini terbuka dari tautan di surel Anda. Siapa pun yang memegang tautan itu dapat mengubahnya, jadi jangan teruskan surelnya.',
    save: 'Simpan pilihan',
    saved: 'Pilihan Anda sudah disimpan.',
    end: 'Berhenti dan hapus alamat saya',
    endLead: 'Alamat Anda dan semua pilihan dihapus sekarang juga.',
  },
  stop: {
    title: 'Berhenti berlangganan?',
    lead: 'Alamat Anda dan semua pilihan dihapus sekarang juga. Tidak ada surel lagi.',
    submit: 'Ya, berhenti dan hapus',
    doneTitle: 'Anda sudah berhenti',
    done: 'Alamat Anda sudah dihapus. Tidak ada surel lagi.',
    again: 'Berlangganan lagi',
  },
  lost: {
    title: 'Tautan ini tidak berlaku',
    lead: 'Tautan ini tidak dikenal, sudah dipakai, atau sudah lewat waktunya. Tidak ada langganan di baliknya.',
    again: 'Ke halaman langganan',
  },
};

/** Signing in with a second factor, and everything that belongs to it. */
export const account = {
  code: 'Kode',
  step: {
    title: 'Masukkan kode',
    intro: 'Buka aplikasi kode di ponsel Anda dan tulis enam angka yang tampil untuk Kupang Kabashoax.',
    hint: 'Enam angka dari aplikasi, atau salah satu kode cadangan Anda.',
    button: 'Masuk',
    lost: 'Ponsel hilang dan kode cadangan tidak ada? Minta administrator mengatur ulang akun Anda.',
    again: 'Masuk dari awal',
    over: 'Waktunya sudah habis',
  },
  setup: {
    title: 'Pasang aplikasi kode',
    intro:
      'Setiap akun di meja dijaga dua kunci: kata sandi dan kode dari ponsel. Pasang sekali sekarang; sesudah itu Anda masuk dengan keduanya.',
    first:
      'Pasang aplikasi kode di ponsel, misalnya Aegis, 2FAS, Google Authenticator, atau Microsoft Authenticator.',
    second: 'Pindai gambar ini dengan aplikasi itu.',
    third: 'Tulis enam angka yang tampil di aplikasi.',
    qr: 'Kode QR untuk aplikasi kode',
    noCamera: 'Tidak dapat memindai? Tulis kunci ini di aplikasi',
    key: 'Kunci',
    hint: 'Enam angka dari aplikasi.',
    note: 'Gambar dan kunci ini rahasia. Jangan difoto dan jangan dikirim kepada siapa pun.',
    button: 'Pasang dan masuk',
    replace: 'Ganti ke aplikasi ini',
    replaceIntro: 'Aplikasi yang lama tetap berlaku sampai aplikasi yang baru menunjukkan kode pertamanya.',
  },
  codes: {
    title: 'Simpan kode cadangan Anda',
    intro:
      'Bila ponsel Anda hilang, satu kode ini menggantikan kode dari aplikasi. Tiap kode berlaku sekali. Cetak atau tulis sekarang; halaman ini tidak dapat dibuka lagi.',
    list: 'Kode cadangan',
    next: 'Sudah saya simpan, lanjut',
  },
  security: {
    title: 'Kunci masuk',
    app: 'Aplikasi kode',
    appText: 'Terpasang. Ganti bila Anda pindah ponsel.',
    appButton: 'Pindah ke ponsel lain',
    codes: 'Kode cadangan',
    left: (count: number) => `${count} kode belum dipakai.`,
    few: 'Kode cadangan hampir habis. Buat yang baru.',
    codesButton: 'Buat kode cadangan baru',
    codesNote: 'Bila dibuat baru, kode yang lama tidak berlaku lagi.',
    passkeys: 'Kunci sandi (passkey)',
    passkeysText: (count: number) => (count === 0 ? 'Belum ada.' : `${count} terdaftar.`),
    passkeysLink: 'Atur kunci sandi',
    password: 'Kata sandi',
    passwordLink: 'Ganti kata sandi',
    usedRecovery:
      'Anda masuk dengan kode cadangan. Bila ponsel Anda hilang, pasang aplikasi di ponsel baru sekarang.',
  },
  passkeys: {
    title: 'Kunci sandi',
    intro:
      'Kunci sandi (passkey) disimpan di ponsel, laptop, atau kunci USB Anda. Masuk cukup dengan sidik jari, wajah, atau PIN: lebih cepat daripada kode, dan tidak dapat ditipu oleh situs palsu.',
    unavailable:
      'Kunci sandi hanya dapat dipakai bila portal dibuka lewat nama situs dengan https, bukan lewat alamat angka.',
    add: 'Tambah kunci sandi',
    name: 'Nama kunci sandi ini',
    nameHint: 'Supaya Anda mengenalinya nanti, misalnya “HP saya”.',
    button: 'Buat kunci sandi',
    needsScript: 'Membuat kunci sandi memerlukan JavaScript dan peramban yang mendukungnya.',
    own: 'Kunci sandi Anda',
    none: 'Belum ada kunci sandi.',
    made: 'Dibuat',
    used: 'Terakhir dipakai',
    never: 'belum pernah',
    rename: 'Ubah nama',
    newName: (name: string) => `Nama baru untuk ${name}`,
    remove: 'Hapus',
    back: 'Kembali ke akun saya',
    failed: 'Kunci sandi tidak jadi dipakai. Coba lagi, atau pakai cara lain.',
    signIn: 'Masuk dengan kunci sandi',
    or: 'atau',
    confirm: 'Pakai kunci sandi',
  },
  confirm: {
    title: 'Konfirmasi bahwa ini Anda',
    intro:
      'Ini tindakan penting. Masukkan kode Anda sekali lagi; apa yang sudah Anda isi tetap tersimpan di halaman ini.',
    button: 'Konfirmasi dan lanjutkan',
    cancel: 'Batal',
  },
  sessions: {
    endOthers: 'Akhiri semua sesi lain',
    othersEnded: 'Semua sesi lain sudah diakhiri.',
    by: { totp: 'kode dari aplikasi', recovery: 'kode cadangan', passkey: 'kunci sandi' },
    with: 'dengan',
    twoPlaces: 'Akun ini dipakai dari dua jaringan sekaligus',
    twoPlacesText:
      'Bila keduanya Anda (misalnya ponsel dan kantor), abaikan. Bila tidak, akhiri sesi yang bukan Anda dan ganti kata sandi. Satu akun untuk satu orang: jangan berbagi akun.',
  },
  people: {
    reset: 'Hapus kunci masuk',
    resetHint:
      'Untuk orang yang kehilangan ponsel dan kode cadangannya. Pastikan dahulu bahwa benar dia yang meminta.',
    resetDone:
      'Kunci masuk dihapus dan semua sesinya berakhir. Orangnya diberi tahu lewat surel dan memasang aplikasi baru saat masuk berikutnya.',
    twoPlaces: 'dipakai di dua tempat sekaligus',
    noApp: 'belum memasang aplikasi kode',
  },
  done: {
    aplikasi: 'Aplikasi kode sudah diganti.',
    kunci: 'Kunci sandi ditambahkan.',
    'kunci-nama': 'Nama kunci sandi diubah.',
    'kunci-hapus': 'Kunci sandi dihapus.',
  },
};

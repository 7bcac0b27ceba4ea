import type { CaptureFailure } from '../../../captures/index.js';
import type { LinkResult } from '../../../fact-finding/index.js';

const failure: Record<CaptureFailure, string> = {
  address: 'Alamatnya tidak sah.',
  port: 'Alamatnya memakai pintu (port) yang tidak biasa. Hanya port 80 dan 443 yang dibuka.',
  inward: 'Alamatnya mengarah ke jaringan dalam, bukan ke internet, jadi tidak dibuka.',
  timeout: 'Situsnya terlalu lambat menjawab.',
  'too-large': 'Halamannya terlalu besar (lebih dari 5 MB).',
  type: 'Isinya bukan halaman web, teks, atau PDF. Untuk gambar dan video, tulis apa yang terlihat sebagai salinan.',
  redirects: 'Alamatnya mengalihkan berputar-putar.',
  encoding: 'Situsnya mengirim isi yang rusak.',
  'unknown-host': 'Nama situsnya tidak ditemukan. Periksa ejaan alamatnya.',
  certificate: 'Sertifikat keamanan situsnya tidak sah, jadi isinya tidak dapat dipercaya.',
  unreachable: 'Situsnya tidak dapat dihubungi atau memutus sambungan.',
  missing: 'Halamannya tidak ada (lagi) di situs itu.',
  forbidden: 'Situsnya menolak dibaca oleh mesin.',
  'site-error': 'Situsnya sedang rusak.',
  empty: 'Tidak ada teks yang dapat dibaca. Mungkin isinya gambar, atau baru muncul dengan JavaScript.',
  'too-complex': 'Halamannya terlalu rumit atau rusak, jadi tidak dibaca demi keamanan.',
};

const linkTag: Record<LinkResult, string> = {
  same: 'tetap',
  changed: 'berubah',
  gone: 'hilang',
  unreachable: 'tak terbuka',
};

const link: Record<LinkResult, string> = {
  same: 'Halaman masih sama.',
  changed: 'Halaman sudah berubah sejak direkam.',
  gone: 'Halaman sudah tidak ada.',
  unreachable: 'Halaman tidak dapat dibuka pada pemeriksaan terakhir.',
};

export const evidence = {
  failure,
  link,
  linkTag,
  quoteStands: 'Kutipannya masih ada.',
  quoteGone: 'Kutipannya tidak ditemukan lagi.',
  checkedAt: 'Tautan diperiksa',
  publishers: (count: number) =>
    count === 0
      ? 'Belum ada sumber berkutipan.'
      : `Sumber berkutipan berasal dari ${count} penerbit. Nama yang sama, situs yang sama, dan subdomainnya dihitung satu.`,
  offeredBy: (name: string) => `dibawa oleh ${name}`,
  seeCapture: 'Lihat rekaman',
  linkTitle: 'Rekam halaman web',
  linkLabel: 'Tautan ke halaman',
  linkHint:
    'Halaman disimpan seperti adanya, lalu kutipannya Anda pilih dari teksnya. PDF juga dapat direkam.',
  linkButton: 'Rekam halaman',
  paste: 'Tempel sendiri isi sumber',
  waiting: {
    title: 'Rekaman yang belum dikutip',
    pending: 'sedang direkam',
    done: 'selesai, siap dikutip',
    failed: 'gagal',
    open: 'Buka rekaman',
  },
  picture: {
    title: 'Gambar sebagai bukti',
    lead: 'Foto atau tangkapan layar yang menjadi bukti, misalnya foto asli dari tempat kejadian.',
    open: 'Unggah gambar',
    back: 'Kembali ke bukti',
    private: 'Gambar hanya terlihat oleh tim. Yang terbit hanya penerbit, judul, alamat, dan kutipannya.',
    file: 'Berkas gambar',
    otherFile: 'Ganti dengan gambar lain',
    fileHint: (megabytes: number) =>
      `JPEG, PNG, atau WebP, paling besar ${megabytes} MB. Lokasi dan data kamera di dalamnya dibuang. Untuk video, tempel uraiannya sebagai sumber dan unggah satu tangkapan layarnya.`,
    description: 'Uraian',
    descriptionHint: 'Tulis apa yang terlihat, di mana, dan kapan. Uraian ini dapat dikutip.',
    read: 'Terbaca dari gambar oleh mesin, jadi dapat keliru. Dapat dikutip seperti uraian:',
    unread: 'Tidak ada teks yang terbaca dari gambar ini.',
    taken: 'Gambar sudah diterima dan dibersihkan. Pilih kutipannya, lalu simpan.',
    quote: 'Kutipan',
    quoteHint:
      'Salin dari uraian Anda atau dari teks yang terbaca, paling sedikit 10 huruf. Tanpa kutipan, sumber tidak dihitung.',
    alt: (title: string) => `Gambar bukti: ${title}`,
    altNew: 'Gambar yang Anda unggah',
    upload: 'Unggah dan baca teksnya',
    save: 'Tambahkan bukti',
    missing: 'Pilih gambarnya.',
  },
  offers: {
    title: 'Sumber dari sukarelawan',
    hint: 'Belum dihitung sebagai bukti sampai Anda menerimanya.',
    accept: 'Terima sebagai bukti',
    decline: 'Tidak dipakai',
    by: (name: string) => `dari ${name}`,
  },
  capture: {
    title: 'Rekaman halaman',
    back: 'Kembali ke bukti',
    pending: 'Halaman sedang direkam. Laman ini memuat ulang sendiri sampai selesai.',
    failed: 'Halaman ini tidak dapat direkam.',
    retry: 'Coba rekam lagi',
    manual: 'Bila tetap gagal, buka halamannya sendiri lalu tempel isinya sebagai bukti.',
    manualLink: 'Tempel sendiri',
    address: 'Alamat',
    askedFor: 'Diminta dari',
    site: 'Situs',
    published: 'Tanggal di halaman',
    keptAt: 'Direkam',
    hash: 'SHA-256 halaman',
    textHash: 'SHA-256 teks',
    size: 'Ukuran',
    bytes: (count: number) => `${count.toLocaleString('id-ID')} bita`,
    download: 'Unduh halaman asli',
    plain: 'Buka teksnya saja',
    text: 'Teks halaman',
    quoteTitle: 'Kutip dari rekaman ini',
    quote: 'Kutipan',
    quoteHint:
      'Salin kata-kata dari teks rekaman di halaman ini, paling sedikit 10 huruf. Tanpa kutipan, sumber tidak dihitung.',
    useSelection: 'Pakai teks yang disorot sebagai kutipan',
    notYours: 'Hanya pemegang kasus yang dapat mengutip.',
    frozen: 'Bukti tidak dapat ditambah selama draf ditinjau.',
    save: 'Tambahkan bukti',
  },
  links: {
    nav: 'Tautan bukti',
    title: 'Tautan bukti yang bermasalah',
    hint: 'Alamat semua bukti dari kasus terbuka dan jawaban terbit diperiksa seminggu sekali.',
    none: 'Semua tautan yang sudah diperiksa masih baik.',
    unchecked: 'Belum ada tautan yang diperiksa, jadi belum ada yang diketahui bermasalah.',
    counts: (checked: number, all: number) => `${checked} dari ${all} tautan sudah diperiksa.`,
    case: (number: number) => `Kasus ${number}`,
    open: 'Buka bukti',
  },
};

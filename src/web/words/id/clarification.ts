import { REPLY_COMPLAINTS, type Urgency } from '../../../agencies/index.js';

const refused = {
  ...REPLY_COMPLAINTS,
  'file.type': 'Yang dapat dikirim hanya PDF, JPEG, PNG, atau WebP.',
  'file.too-many': 'Paling banyak 3 berkas. Lepas dahulu yang tidak perlu.',
  'pdf.broken': 'PDF ini rusak atau terpotong. Simpan ulang, lalu kirim lagi.',
  'pdf.locked': 'PDF ini terkunci dengan kata sandi. Kirim yang tidak terkunci.',
  'pdf.active':
    'PDF ini memuat program atau berkas lain di dalamnya. Cetak ulang menjadi PDF biasa, lalu kirim.',
  'upload.file-too-large': 'Berkas ini lebih besar dari 8 MB.',
  'upload.too-many': 'Paling banyak 3 berkas sekali kirim. Yang lain tidak diambil.',
  'upload.busy': 'Sedang banyak kiriman. Kirim lagi berkas ini sebentar lagi.',
  'upload.spent':
    'Terlalu banyak berkas dari jaringan Anda. Coba lagi satu jam lagi, atau kirim tanpa berkas.',
};

const urgency: Record<Urgency, string> = { normal: 'biasa', urgent: 'mendesak' };

/** What somebody at an agency reads through a link. */
export const clarification = {
  title: 'Permintaan klarifikasi',
  to: (agency: string) => `Untuk ${agency}`,
  lead: 'Warga Kota Kupang menanyakan sebuah kabar. Penjelasan Anda membantu mereka tahu yang sebenarnya.',
  due: 'Mohon dijawab paling lambat',
  urgent: 'Permintaan ini mendesak.',
  overdueTitle: 'Batas waktu sudah lewat',
  overdue: 'Jawaban tetap kami terima. Batasnya:',
  claim: 'Kabar yang diperiksa',
  question: 'Pertanyaan kami',
  asked: 'Ditanyakan',
  urgency,
  answer: 'Jawaban Anda',
  quoted: (agency: string) =>
    `Jawaban dapat diterbitkan utuh atas nama ${agency}. Nama dan jabatan Anda hanya dibaca tim kami. Jangan tulis data pribadi warga.`,
  name: 'Nama Anda',
  position: 'Jabatan',
  positionHint: 'Misalnya: Kepala Bidang Sosial',
  text: 'Jawaban',
  textHint: (most: number) => `Tulis apa yang benar, sejak kapan, dan dasarnya. Paling banyak ${most} huruf.`,
  files: 'Dokumen atau foto',
  filesHint: (most: number, megabytes: number) =>
    `Paling banyak ${most} berkas, masing-masing ${megabytes} MB: PDF, JPEG, PNG, atau WebP.`,
  kept: 'Berkas yang sudah tersimpan',
  drop: (name: string, size: string) => `Lepas ${name} (${size})`,
  send: 'Kirim jawaban',
  final: 'Sesudah dikirim, jawaban tidak dapat diubah lagi.',
  save: 'Simpan dulu',
  saveHint: 'Tulisan Anda tersimpan pada tautan ini dan dapat dilanjutkan nanti.',
  savedAt: 'Terakhir disimpan',
  time: 'Perlu waktu lebih?',
  timeLead: 'Anda dapat meminta waktu, paling banyak dua kali. Batas yang baru langsung berlaku.',
  day: 'Sampai tanggal',
  reason: 'Alasannya',
  timeSend: 'Minta waktu',
  done: {
    simpan: 'Tersimpan. Buka tautan yang sama untuk melanjutkan.',
    waktu: 'Batas waktu sudah diperpanjang. Terima kasih sudah memberi tahu.',
  },
  sentTitle: 'Jawaban Anda sudah kami terima',
  sentLead: 'Terima kasih. Ini yang Anda kirim; halaman ini tanda terimanya dan dapat dicetak.',
  sentAt: 'Diterima',
  sentBy: 'Dari',
  sentFiles: 'Berkas',
  noFiles: 'Tanpa berkas',
  again: 'Jawaban lewat tautan ini sudah dikirim. Yang baru Anda tulis tidak ikut terkirim.',
  againHint: 'Bila perlu menambah, hubungi tim Kupang Kabashoax. Ini tulisan Anda, agar dapat disalin:',
  noTime: 'Batas waktu ini tidak dapat diperpanjang lagi.',
  lostTitle: 'Tautan ini tidak berlaku',
  lost: 'Alamatnya salah, sudah diganti dengan yang baru, atau masa berlakunya habis.',
  lostNext:
    'Periksa apakah tautannya tersalin utuh. Bila tetap tidak terbuka, minta tautan baru kepada tim Kupang Kabashoax yang menghubungi Anda.',
  keptTitle: 'Tulisan Anda',
  keptHint: 'Belum terkirim. Salinlah dari sini:',
  tooMany: 'Terlalu banyak kiriman dari jaringan Anda dalam satu jam ini. Coba lagi nanti.',
  refused,
};

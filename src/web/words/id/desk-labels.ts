import type { Blocker, CaseStatus, DraftStatus } from '../../../fact-finding/index.js';
import type { DeclineReason } from '../../../questions/index.js';

const status: Record<CaseStatus, string> = {
  new: 'Baru',
  investigating: 'Diperiksa',
  waiting_for_agency: 'Menunggu pihak terkait',
  in_review: 'Ditinjau',
  published: 'Terbit',
  correcting: 'Dikoreksi',
  merged: 'Digabung',
  answered: 'Dijawab dari arsip',
  closed: 'Ditutup',
};

const draftStatus: Record<DraftStatus, string> = {
  writing: 'sedang ditulis',
  in_review: 'sedang ditinjau',
  sent_back: 'dikembalikan penyunting',
  approved: 'disetujui',
  published: 'terbit',
};

const blocker: Record<Blocker, string> = {
  draft: 'Draf belum ditulis.',
  title: 'Judul belum diisi.',
  claim: 'Klaim yang dinilai belum diisi.',
  verdict: 'Putusan belum dipilih.',
  kind: 'Jenis tidak cocok dengan putusan: Salah, Menyesatkan, dan Sebagian benar wajib punya jenis.',
  summary: 'Ringkasan belum diisi.',
  explanation: 'Penjelasan belum ditulis.',
    footnotes: 'Catatan kaki [^n] menunjuk nomor bukti yang tidak ada.',
  'change-note': 'Koreksi harus menyebut apa yang berubah dan mengapa.',
  'private-data':
    'Ada data pribadi orang di draf, teks beredar, atau kutipan bukti. NIK, nomor KK, dan nomor kartu tidak pernah terbit; nomor telepon, rekening, pelat, dan surel hanya bila draf ditandai penipuan.',
  evidence:
    'Bukti belum cukup: dua penerbit yang berbeda, atau satu dokumen resmi utama, masing-masing dengan kutipan yang ada di salinannya. Untuk Klarifikasi cukup satu sumber berkutipan.',
};

const declineReason: Record<DeclineReason, string> = {
  out_of_scope: 'Di luar urusan Kota Kupang',
  not_a_question: 'Bukan pertanyaan atau kabar',
  opinion: 'Pendapat, tidak dapat diperiksa',
  spam: 'Iklan atau kiriman sampah',
};

const act: Record<string, string> = {
  'case.opened': 'Kasus dibuka dari pertanyaan',
  'question.linked': 'Satu pertanyaan masuk ke kasus ini',
  'case.claimed': 'Kasus diambil',
  'case.released': 'Kasus dilepas',
  'case.handed-over': 'Kasus diserahkan',
  'case.marked': 'Tempat di antrean ditetapkan',
  'case.emergency': 'Dinaikkan menjadi darurat',
  'case.lease-expired': 'Waktu pegang habis',
  'case.described': 'Klaim diubah',
  'case.asked-back': 'Penanya ditanyai balik',
  'case.closed': 'Kasus ditutup',
  'case.correction-started': 'Koreksi dimulai',
  'case.published': 'Jawaban terbit',
  'evidence.added': 'Bukti ditambahkan',
  'evidence.removed': 'Bukti dihapus dari daftar',
  'draft.saved': 'Draf disimpan',
  'draft.review-asked': 'Tinjauan diminta',
  'draft.taken-back': 'Draf ditarik dari tinjauan',
  'draft.approved': 'Draf disetujui',
  'draft.sent-back': 'Draf dikembalikan',
  'question.revealed': 'Satu kiriman ditampilkan apa adanya',
  'answer.withdrawn': 'Jawaban ditarik dari halaman umum',
};

const done: Record<string, string> = {
  claimed: 'Kasus ini sekarang Anda pegang.',
  released: 'Kasus dilepas.',
  described: 'Klaim disimpan.',
  evidence: 'Bukti ditambahkan.',
  'asked-back': 'Pertanyaan Anda sudah sampai di tiket penanya.',
  'messages-read': 'Balasan ditandai sudah dibaca.',
  removed: 'Bukti dihapus dari daftar.',
  saved: 'Draf disimpan sebagai versi baru.',
  asked: 'Draf dikirim untuk ditinjau.',
  'taken-back': 'Draf ditarik. Kasus ini Anda pegang lagi.',
  declined: 'Kasus ditutup dan penanya mendapat penjelasan.',
  approved: 'Persetujuan Anda dicatat. Masih perlu persetujuan orang lain.',
  published: 'Jawaban terbit.',
  'sent-back': 'Draf dikembalikan kepada penulis.',
  correcting: 'Koreksi dimulai. Jawaban lama tetap terbit sampai koreksi disetujui.',
  withdrawn: 'Jawaban ditarik dari halaman umum.',
};

/** The words of the desk's own lists. */
export const deskLabels = { status, draftStatus, blocker, declineReason, act, done };

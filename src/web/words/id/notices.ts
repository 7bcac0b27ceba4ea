import type { MailChoice, NoticeKind } from '../../../notices/index.js';

const kind: Record<NoticeKind, string> = {
  mention: 'Anda disebut dalam catatan',
  task: 'Tugas untuk Anda',
  'review-asked': 'Draf menunggu tinjauan',
  'sent-back': 'Draf dikembalikan',
  approved: 'Draf disetujui',
  'agency-replied': 'Pihak terkait menjawab',
  'handed-over': 'Kasus diserahkan kepada Anda',
  'lease-lost': 'Waktu pegang habis',
  'due-soon': 'Segera jatuh tempo',
  overdue: 'Lewat batas waktu',
  emergency: 'Darurat',
  'page-changed': 'Sumber berubah atau hilang',
  objection: 'Keberatan atas jawaban',
};

const mail: Record<MailChoice, { label: string; hint: string }> = {
  'at-once': {
    label: 'Langsung',
    hint: 'Satu surel setiap kali ada yang menunggu Anda, dan ringkasan pagi bila ada yang jatuh tempo.',
  },
  digest: { label: 'Sekali sehari', hint: 'Hanya ringkasan pagi, pada hari kerja.' },
  none: { label: 'Tidak ada', hint: 'Semua tetap ada di halaman ini.' },
};

export const notices = {
  title: 'Kabar',
  nav: 'Kabar',
  unread: (count: number, most: number): string => (count >= most ? `${most - 1}+` : String(count)),
  unreadLong: (count: number): string => (count === 0 ? 'tidak ada yang baru' : `${count} belum dibaca`),
  lead: 'Apa yang menunggu atau menyangkut Anda. Yang belum dibaca ada di atas.',
  none: 'Belum ada kabar untuk Anda.',
  new: 'baru',
  case: (number: number): string => `Kasus ${number}`,
  by: (name: string): string => `oleh ${name}`,
  toObjections: 'Buka keberatan',
  toOverdue: 'Lihat yang lewat batas',
  toMine: 'Lihat yang Anda pegang',
  read: 'Tandai sudah dibaca',
  readAll: 'Tandai semua sudah dibaca',
  kind,
  mailTitle: 'Surel',
  mailLabel: 'Kapan Anda ingin menerima surel?',
  mailLead: 'Surel hanya menyebut nomor kasus, tidak pernah isinya. Darurat selalu dikirim.',
  mail,
  save: 'Simpan',
  done: { dibaca: 'Ditandai sudah dibaca.', surel: 'Pilihan surel Anda disimpan.' },
};

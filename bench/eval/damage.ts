/** One way in which a text suffers while it is passed on. The same seed always does the same damage. */
export type Damage = (text: string, random: Random) => string;

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const BEFORE = [
  '⚠️⚠️ INFO PENTING ⚠️⚠️\n\n',
  'Diteruskan berkali-kali\n\n',
  'Assalamualaikum wr wb, izin meneruskan dari grup sebelah:\n',
  '🚨🚨 *WASPADA* 🚨🚨 Baca sampai habis!!!\n',
  'Dapat dari teman yang kerja di sana, bukan hoax ya:\n\n',
  '[12/03/24 19.45] Bu Ani: Fwd: ',
];
const AFTER = [
  '\n\nMohon sebarkan ke semua grup dan keluarga agar tidak ada korban lagi 🙏🙏🙏',
  '\nViralkan sebelum dihapus!!! Semoga bermanfaat.',
  '\n\nApakah ini benar min? Tolong dicek faktanya 🙏',
  '\nJangan berhenti di Anda, teruskan ke orang yang Anda sayangi ❤️',
  '\n*Copas dari grup tetangga*\nhttps://chat.whatsapp.com/AbCdEf123',
];

/** Formal words and how they are written in a hurry; chosen without regard to what the normaliser knows. */
const SHORT: ReadonlyMap<string, string> = new Map(
  `yang:yg dan:dn dengan:dgn untuk:utk tidak:gak dari:dr pada:pd karena:krn sudah:udh akan:bakal juga:jg
  tapi:tp tetapi:tp saja:aja kalau:klo jangan:jgn sampai:smp orang:org banyak:bnyk bisa:bs semua:smua
  sekarang:skrg belum:blm sama:sm lagi:lg kami:kmi kita:kt mereka:mrk saya:sy anda:ente dalam:dlm kepada:kpd
  tahun:thn bulan:bln tanggal:tgl hari:hr rumah:rmh sakit:skt jalan:jln masuk:msk keluar:klr makan:mkn
  minum:mnm uang:duit anak:ank ibu:bu bapak:bpk pemerintah:pmrintah presiden:presdn masyarakat:masy
  kesehatan:kshatan gratis:grtis nomor:no langsung:lgsg terima:trima kasih:ksh tolong:tlg berita:brita
  benar:bnr bukan:bkn seperti:spt setelah:stlh sebelum:sblm harus:hrs warga:wrga negara:ngra agama:agma
  islam:islm kristen:kristn korban:krbn meninggal:mninggal video:vidio foto:poto polisi:pol kantor:kntr
  sekolah:skolah daftar:dftr bantuan:bntuan segera:sgera seluruh:slruh indonesia:indo jakarta:jkt`
    .split(/\s+/)
    .map((pair) => {
      const [formal = '', short = ''] = pair.split(':');
      return [formal, short] as const;
    }),
);

const NEAR_KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

function wrapped(text: string, random: Random): string {
  return `${pick(BEFORE, random) ?? ''}${text}${pick(AFTER, random) ?? ''}`;
}

function abbreviated(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => SHORT.get(word.toLowerCase()) ?? word);
}

/** One slip of the finger in every fourth word of five letters or more. */
function mistyped(text: string, random: Random): string {
  return text.replace(/\p{L}{5,}/gu, (word) => (random() < 0.25 ? slip(word, random) : word));
}

/** Two letters swapped, one left out, one twice, or its neighbour on the keyboard; never the first. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, here, next, after] = [
    word.slice(0, at),
    word[at] ?? '',
    word[at + 1] ?? '',
    word.slice(at + 2),
  ];
  const slips = [next + here, next, here + here + next, beside(here, random) + next];
  return before + (pick(slips, random) ?? '') + after;
}

function beside(letter: string, random: Random): string {
  const row = NEAR_KEYS.find((keys) => keys.includes(letter.toLowerCase())) ?? letter;
  const at = row.indexOf(letter.toLowerCase());
  return pick([row[at - 1] ?? row[at + 1], row[at + 1] ?? row[at - 1]], random) ?? letter;
}

function withGaps(text: string, random: Random): string {
  const kept = text.split(/\s+/).filter(() => random() >= 0.2);
  return kept.length > 0 ? kept.join(' ') : text;
}

function beginning(text: string): string {
  const all = text.split(/\s+/);
  return all.slice(0, Math.ceil(all.length * 0.6)).join(' ');
}

export const DAMAGES = {
  wrapper: wrapped,
  'chat abbreviations': abbreviated,
  'typing errors in a quarter of the long words': mistyped,
  '20 % of the words dropped': withGaps,
  'the first three together': (text, random) => wrapped(mistyped(abbreviated(text), random), random),
  'only the first 60 %': beginning,
} satisfies Record<string, Damage>;

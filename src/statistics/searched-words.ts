import { KELURAHAN, TOPICS, type Topic } from '../common/index.js';

/**
 * The only words that figures about searches may show. What people typed is unreviewed text and may hold a name or an
 * accusation, and whoever searches often enough could write on a page of the city; so nothing of it is ever repeated:
 * it is only counted how often it held one of our own words.
 */
const BY_TOPIC: Record<Topic, string> = {
  aid: 'bantuan bansos sembako blt pkh bpnt subsidi undian hadiah lowongan loker rekrutmen beasiswa pinjaman pinjol',
  disaster:
    'gempa tsunami banjir longsor badai siklon seroja cuaca hujan angin rob gelombang erupsi lewotobi kekeringan',
  health:
    'vaksin imunisasi covid dbd malaria demam rabies stunting obat keracunan makanan rsud puskesmas bpjs wabah virus',
  safety:
    'penculikan begal pencurian perampokan penipuan narkoba tawuran pembunuhan bom terorisme polisi hoaks razia tilang',
  education: 'sekolah ujian ppdb spmb libur guru siswa mahasiswa kampus seragam ijazah zonasi',
  prices: 'harga beras minyak gula telur cabai bbm bensin solar pertalite gas elpiji pasar uang pajak',
  utilities:
    'listrik pln pemadaman air pdam jalan jembatan lampu sampah internet angkot bandara pelabuhan kapal parkir',
  government:
    'walikota gubernur camat lurah dprd pilkada pemilu asn pns cpns p3k pppk ktp kependudukan perda retribusi',
  other: 'viral festival konser wisata pantai hewan anjing pemakaman gereja masjid',
};

/** A word that is counted: a topic's, or the name of a kelurahan. */
export interface SearchedWord {
  word: string;
  topic: Topic | null;
}

/** Words as they stand in what is kept of a search: small letters, one space. */
export const SEARCHED_WORDS: readonly SearchedWord[] = [
  ...TOPICS.flatMap((topic) => BY_TOPIC[topic].split(' ').map((word) => ({ word, topic }))),
  ...KELURAHAN.map((name) => ({ word: name.toLowerCase(), topic: null })),
];

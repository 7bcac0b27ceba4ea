import { isStopWord } from '../text/stop-words.js';

/**
 * How people write in chat, and the word the archive writes. Chosen by hand, most of them from IndoCollex
 * (MIT, see indo-collex.LICENSE): words that name something, whose everyday form means nothing else in print.
 */
const CHAT = `
slh:salah indo:indonesia vid:video orng:orang org:orang poto:foto difoto:foto didunia:dunia
sosmed:media-sosial medsos:media-sosial dikota:kota pemko:pemerintah-kota pemkot:pemerintah-kota jkt:jakarta
tgl:tanggal ank:anak nmr:nomor msuk:masuk msk:masuk masok:masuk rmh:rumah kerumah:rumah drmh:rumah
dirumah:rumah cuan:uang kerjasama:kerja-sama yutub:youtube jateng:jawa-tengah jatim:jawa-timur jabar:jawa-barat
mentri:menteri prov:provinsi pemprov:pemerintah-provinsi kab:kabupaten pemkab:pemerintah-kabupaten
ketum:ketua-umum jakpus:jakarta-pusat pesen:pesan negri:negeri jln:jalan dijalan:jalan idup:hidup
kluarga:keluarga okt:oktober des:desember jan:januari feb:februari nov:november nopember:november
gratisan:gratis pulo:pulau hti:hati gub:gubernur skolah:sekolah disekolah:sekolah sklh:sekolah tuiter:twitter
onlen:online parpol:partai-politik diacara:acara dimata:mata wagub:wakil-gubernur kabid:kepala-bidang
nerima:menerima ngalamin:mengalami alamin:mengalami kanwil:kantor-wilayah dikantor:kantor sumsel:sumatera-selatan
sumut:sumatera-utara sumbar:sumatera-barat putera:putra polwan:polisi-wanita malem:malam malming:malam-minggu
maba:mahasiswa-baru kec:kecamatan nyari:mencari mkn:makan mkan:makan ngikutin:mengikuti ngikut:mengikuti
ikutin:mengikuti cwek:perempuan cwe:perempuan cewek:perempuan cewe:perempuan cowok:laki-laki cowo:laki-laki
kerjaan:pekerjaan ngambil:mengambil cpt:cepat cepet:cepat slmt:selamat slamet:selamat slamat:selamat
smoga:semoga smga:semoga bantuin:membantu disebelah:sebelah tmn:teman temen:teman kadis:kepala-dinas hrg:harga
kaltim:kalimantan-timur kalbar:kalimantan-barat kalsel:kalimantan-selatan trima:terima nolak:menolak
ngeluarin:mengeluarkan sodara:saudara sdr:saudara hlm:halaman itam:hitam ngomong:bicara
sultra:sulawesi-tenggara sulteng:sulawesi-tenggara sulsel:sulawesi-selatan sulut:sulawesi-utara brg:barang
suport:dukungan jatoh:jatuh dipake:dipakai trims:terima-kasih trimakasih:terima-kasih makasih:terima-kasih
makasi:terima-kasih isteri:istri milih:memilih ngisi:mengisi narik:menarik bukak:buka kebuka:terbuka
pke:pakai pakek:pakai pgi:pagi cobak:coba tlp:telepon telp:telepon telfon:telepon telpon:telepon hp:telepon
nulis:menulis kls:kelas jagain:menjaga ortu:orang-tua orangtua:orang-tua ilang:hilang maap:maaf kmrn:kemarin
kmrin:kemarin kmren:kemarin kmaren:kemarin kemaren:kemarin dijadiin:dijadikan ska:suka sukak:suka nyoba:mencoba
nyobain:mencoba cobain:mencoba ngadain:mengadakan ujan:hujan aktifitas:aktivitas tlg:tolong plng:pulang
plg:pulang ancur:hancur dilapangan:lapangan ninggalin:meninggalkan ijin:izin ngadepin:menghadapi boong:bohong
lakuin:lakukan hbs:habis hbis:habis ktmu:bertemu ktemu:bertemu ketemuan:bertemu ngirim:mengirim
makasar:makassar bks:bekas bli:beli pulkam:pulang-kampung megang:memegang ntn:menonton nnton:menonton
brani:berani ijo:hijau ngopi:minum-kopi ngajak:mengajak standart:standar berenti:berhenti satker:satuan-kerja
gile:gila duit:uang doku:uang byr:bayar mbayar:bayar nmer:nomor nomer:nomor rek:rekening rp:rupiah jt:juta
rb:ribu mnm:minum mninggal:meninggal meninggl:meninggal pemrintah:pemerintah pres:presiden
wapres:wakil-presiden bln:bulan thn:tahun kel:kelurahan rs:rumah-sakit rsud:rumah-sakit puskes:puskesmas
ksehatan:kesehatan vaksn:vaksin kopid:covid corona:korona listrk:listrik
bansos:bantuan-sosial
`;

/**
 * Kupang Malay and the Indonesian word, as documented in word lists of the language (Wikipedia's article, J. Alley's
 * "Straight Dope on Bahasa Kupang", newspapers' and teachers' lists) and in its published texts. Words that are also
 * common Indonesian words with another meaning are left out.
 */
const KUPANG_MALAY = `
beta:saya bet:saya ketong:kita katong:kita kotong:kita kitong:kita betong:kami batong:kami botong:kami
basong:kalian bosong:kalian dorang:mereka sonde:tidak seonde:tidak onde:tidak pung:punya punk:punya deng:dengan
kasi:beri kase:beri pi:pergi pigi:pergi dolo:dulu jang:jangan balom:belum bae:baik kermana:bagaimana lia:lihat
iko:ikut kanapa:mengapa akurang:mengapa nyong:pemuda opa:kakek oma:nenek oto:mobil doi:uang tapaleuk:jalan-jalan
pamokol:pemalas harbabiruk:sembarang dadolek:kotor kamomos:kotor ngali:bodoh baomong:berbicara bajalan:berjalan
bakalai:berkelahi bamasak:memasak bapukul:pukul batabrak:bertabrakan batanya:bertanya batriak:berteriak
tausa:tidak marsu:ayo katumu:bertemu dapa:dapat barisi:bersih mamtua:ibu baptua:bapak baitua:pacar maitua:pacar
tanganga:bengong kaneker:kelereng gardus:kardus kakarlak:kecoa hamar:palu balau:biru varkot:pilek omong:bicara
bekin:buat sakarang:sekarang tarus:terus abis:habis tagal:karena andia:yaitu parampuan:perempuan bini:istri
kici:kecil idop:hidup tampa:tempat aer:air nae:naik deka:dekat jao:jauh banya:banyak samua:semua capat:cepat
papagi:pagi laen:lain sandiri:sendiri batul:benar manyao:menjawab pange:panggil maso:masuk kaluar:keluar
inga:ingat parenta:perintah kampong:kampung kuliling:keliling bunu:bunuh ruma:rumah salamat:selamat taku:takut
barenti:berhenti musti:harus basodara:bersaudara
`;

const MEANINGS: ReadonlyMap<string, string> = new Map(
  `${CHAT}${KUPANG_MALAY}`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [everyday = '', formal = ''] = pair.split(':');
      return [everyday, formal.replaceAll('-', ' ')] as const;
    }),
);

/** What an everyday word is called in print, or `null`. A folded word goes in, one word or several come out. */
export const formalWord = (word: string): string | null => MEANINGS.get(word) ?? null;

/** True for a word that only holds a sentence together, in print or in everyday speech. */
export function saysNothing(word: string): boolean {
  const formal = MEANINGS.get(word);
  return isStopWord(word) || (formal !== undefined && formal.split(' ').every(isStopWord));
}

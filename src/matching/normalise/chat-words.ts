/** Short forms of chat and the words they stand for. Only words that say something; fillers are stop words anyway. */
const PAIRS = `
pemrintah:pemerintah pemrth:pemerintah gub:gubernur wagub:wakil-gubernur pres:presiden wapres:wakil-presiden
bln:bulan thn:tahun tgl:tanggal jln:jalan kec:kecamatan kel:kelurahan kab:kabupaten prov:provinsi
msk:masuk klr:keluar byr:bayar byk:banyak bnyk:banyak org2:orang bdn:badan bhy:bahaya bhya:bahaya
brita:berita brta:berita infonya:info sebar:sebar sbrkan:sebarkan mnrt:menurut pny:punya punyak:punya
rmh:rumah rs:rumah-sakit sklh:sekolah klrg:keluarga kluarga:keluarga tmn:teman temen:teman anak2:anak
dtg:datang dateng:datang mnm:minum mkn:makan mkan:makan sakitnya:sakit krg:kurang kurg:kurang lbh:lebih
jgn:jangan jngn:jangan hrs:harus hrus:harus hny:hanya hnya:hanya tlg:tolong tlong:tolong mhn:mohon
smua:semua smw:semua sluruh:seluruh slrh:seluruh stiap:setiap tiap2:setiap bgmn:bagaimana gmn:bagaimana
knp:kenapa npa:kenapa dmn:dimana kmn:kemana spy:supaya sprti:seperti kyk:seperti kayak:seperti
gratisss:gratis grts:gratis hp:telepon nmr:nomor nomer:nomor no:nomor rek:rekening rp:rupiah rb:ribu jt:juta
vaksinnya:vaksin vaksn:vaksin covid19:covid kopid:covid corona:korona polri:polisi polis:polisi tni:tentara
indo:indonesia jkt:jakarta sby:surabaya bdg:bandung mks:makassar kpg:kupang
mninggal:meninggal meninggl:meninggal duit:uang doku:uang
ngasih:memberi kasih:memberi bikin:membuat ngomong:bicara bilang:berkata liat:lihat liatin:lihat denger:dengar
`;

const FORMAL: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair) => {
      const [short = '', long = ''] = pair.split(':');
      return [short, long.replace('-', ' ')] as const;
    }),
);

/** Writes chat words out: `bln` is `bulan`, and `anak2` is `anak`. Others stay as they are. */
export function writeOut(text: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => FORMAL.get(word) ?? word.replace(/^(\p{L}{3,})2$/u, '$1'));
}

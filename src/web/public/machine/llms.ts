import { VERDICT_LABELS } from '../../../archive/index.js';
import { words } from '../../words/index.js';

/** What the site is, for programs that read it for somebody (https://llmstxt.org). `site` has no trailing slash. */
export function llmsText(site: string): string {
  const { common, lists } = words('id');
  const english = words('en').lists.llms;
  const link = (name: string, path: string, about: string): string => `- [${name}](${site}${path}): ${about}`;
  return [
    `# ${common.site}`,
    '',
    `> ${lists.llms.lead}`,
    '',
    english.lead,
    '',
    `Putusan (verdict): ${Object.values(VERDICT_LABELS).join(', ')}.`,
    'Jawaban berlabel "Sudah diperiksa oleh …" adalah pemeriksaan penerbit lain; yang berlabel "Contoh" bukan pernyataan resmi.',
    '',
    '## Arsip',
    link('Arsip jawaban', '/arsip', 'pencarian; parameter q, putusan, jenis, topik, kelurahan, tahun'),
    link('Topik', '/topik', 'daftar topik'),
    link('Kelurahan', '/tempat', 'jawaban menurut kelurahan'),
    link('Bulan', '/bulan', 'jawaban menurut bulan'),
    link('Peta situs', '/sitemap.xml', 'semua alamat tetap'),
    '',
    '## Data',
    link('API', '/api/docs', 'OpenAPI; JSON tanpa kunci'),
    link('Atom', '/arsip/feed.atom', 'jawaban terbaru, juga per topik dan kelurahan'),
    link('JSON Feed', '/arsip/feed.json', 'umpan yang sama sebagai JSON'),
    '',
    '## Cara kerja',
    link('Metodologi', '/metodologi', 'bukti, peninjauan orang kedua, arti putusan'),
    link('Koreksi', '/koreksi', 'jawaban yang dikoreksi atau ditarik'),
    '',
  ].join('\n');
}

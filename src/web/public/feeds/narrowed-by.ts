import { isAnswerVerdict, isKind } from '../../../archive/index.js';
import { words, type Lang } from '../../words/index.js';
import type { TypedQuery } from '../archive-query.js';

/** What a search is narrowed by, in the words of the archive page. */
export function narrowedBy(lang: Lang, typed: TypedQuery): string[] {
  const { archive, common } = words(lang);
  const { putusan, jenis, penipuan, dari, sampai } = typed;
  const named = [
    typed.q === '' ? '' : `“${typed.q.slice(0, 80)}”`,
    isAnswerVerdict(putusan) ? common.verdict[putusan] : '',
    isKind(jenis) ? common.kind[jenis] : '',
    penipuan === '' ? '' : penipuan === 'ya' ? archive.list.scam : archive.list.noScam,
    ...[typed.topik, typed.kelurahan, typed.penerbit, typed.tahun],
    dari === '' ? '' : `${archive.list.from} ${dari}`,
    sampai === '' ? '' : `${archive.list.to} ${sampai}`,
  ];
  return named.filter((name) => name !== '');
}

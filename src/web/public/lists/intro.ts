import type { Words } from '../../words/index.js';

type Intro = Words['lists']['intro'];

/** Topics that go by several names share what is said of them. */
const SAME_AS: Readonly<Record<string, keyof Intro>> = {
  ...{ bencana: 'kebencanaan', cuaca: 'kebencanaan', gempa: 'kebencanaan', banjir: 'kebencanaan' },
  ...{
    'air-bersih': 'layanan',
    air: 'layanan',
    listrik: 'layanan',
    jalan: 'layanan',
    transportasi: 'layanan',
  },
  ...{ politik: 'pemerintahan', 'kebijakan-kota': 'pemerintahan', pemilu: 'pemerintahan' },
  ...{ ketertiban: 'keamanan', kriminal: 'keamanan', sekolah: 'pendidikan', makanan: 'kesehatan' },
  ...{
    'bantuan-sosial': 'bantuan',
    lowongan: 'penipuan',
    undian: 'penipuan',
    pasar: 'harga',
    tanah: 'pertanahan',
  },
};

/** What the team says of a topic; undefined where nobody has written anything. */
export function introOf({ lists }: Words, slug: string): string | undefined {
  return new Map(Object.entries(lists.intro)).get(SAME_AS[slug] ?? slug);
}

/** The 51 kelurahan of Kota Kupang by kecamatan, as the Ministry of Home Affairs spells them. */
export const KELURAHAN_BY_KECAMATAN = {
  Alak: [
    'Namosain',
    'Nunbaun Sabu',
    'Nunbaun Delha',
    'Nunhila',
    'Fatufeto',
    'Manutapen',
    'Mantasi',
    'Alak',
    'Batu Plat',
    'Manulai II',
    'Naioni',
    'Penkase Oeleta',
  ],
  Maulafa: ['Oepura', 'Maulafa', 'Penfui', 'Naimata', 'Bello', 'Fatukoa', 'Kolhua', 'Sikumana', 'Naikolan'],
  'Kelapa Lima': ['Kelapa Lima', 'Oesapa', 'Lasiana', 'Oesapa Barat', 'Oesapa Selatan'],
  Oebobo: ['Oebobo', 'Oetete', 'Oebufu', 'Liliba', 'Fatululi', 'Kayu Putih', 'Tuak Daun Merah'],
  'Kota Raja': [
    'Bakunase',
    'Bakunase Dua',
    'Airnona',
    'Naikoten Satu',
    'Naikoten Dua',
    'Kuanino',
    'Nunleu',
    'Fontein',
  ],
  'Kota Lama': [
    'Airmata',
    'Lai Lai Bisi Kopan',
    'Bonipoi',
    'Solor',
    'Tode Kisar',
    'Merdeka',
    'Oeba',
    'Fatubesi',
    'Pasir Panjang',
    'Nefonaek',
  ],
} as const;

export type Kelurahan = (typeof KELURAHAN_BY_KECAMATAN)[keyof typeof KELURAHAN_BY_KECAMATAN][number];

/** The same names in one list. */
export const KELURAHAN: readonly Kelurahan[] = Object.values(KELURAHAN_BY_KECAMATAN).flat();

/** People write the numbers of a name in their own way. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...['1', 'i', 'satu'].map((number) => [number, '1'] as const),
  ...['2', 'ii', 'dua'].map((number) => [number, '2'] as const),
]);

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => NUMBERS.get(word) ?? word)
    .join(' ');

const BY_KEY = new Map(KELURAHAN.map((name) => [keyOf(name), name]));

/** The name as it is in the list, however it was typed ("naikoten 1", "Naikoten-I"); undefined when there is none like it. */
export const kelurahanNamed = (typed: string): Kelurahan | undefined => BY_KEY.get(keyOf(typed));

export const isKelurahan = (text: string): text is Kelurahan => KELURAHAN.some((name) => name === text);

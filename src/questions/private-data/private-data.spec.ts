import { findPrivateData } from './find.js';
import { maskPrivateData } from './mask.js';
import { unpublishable } from './publishable.js';

/** What is found, as "kind:the very letters". */
const found = (text: string): string[] =>
  findPrivateData(text).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);

describe('private data of other people', () => {
  it.each([
    ['NIK 5371011708900001 atas nama korban', 'nik:5371011708900001'],
    ['nik:5371015708900003', 'nik:5371015708900003'],
    ['Data bocor 5371 0117 0890 0001 beredar', 'nik:5371 0117 0890 0001'],
    ['53.71.01.17.08.90.0001', 'nik:53.71.01.17.08.90.0001'],
    ['33-11-12-04-11-87-0003', 'nik:33-11-12-04-11-87-0003'],
    ['No. KTP 9999999999999999', 'nik:9999999999999999'],
    ['５３７１０１１７０８９００００１', 'nik:５３７１０１１７０８９００００１'],
    ['Nomor KK: 5371011708100012', 'kk:5371011708100012'],
    ['kartu keluarga 5371011708100012', 'kk:5371011708100012'],
    ['Kartu 4111 1111 1111 1111 dipakai orang', 'card:4111 1111 1111 1111'],
    ['5555555555554444', 'card:5555555555554444'],
    ['Hubungi 081234567890 segera', 'phone:081234567890'],
    ['Hubungi 0812-3456-7890.', 'phone:0812-3456-7890'],
    ['0812 3456 789', 'phone:0812 3456 789'],
    ['(0812) 3456-7890', 'phone:0812) 3456-7890'],
    ['0812.3456.7890', 'phone:0812.3456.7890'],
    ['0812\u200b3456\u200b7890', 'phone:0812\u200b3456\u200b7890'],
    ['+62 812-3456-7890', 'phone:62 812-3456-7890'],
    ['+6281234567890', 'phone:6281234567890'],
    ['6285239123456', 'phone:6285239123456'],
    ['PJ WALIKOTA 62 822 2321 7779', 'phone:62 822 2321 7779'],
    ['wa.me//6285823908256', 'phone:6285823908256'],
    ['WA 85239123456', 'phone:85239123456'],
    ['wa0852 3912 3456', 'phone:0852 3912 3456'],
    ['HP:081339123456', 'phone:081339123456'],
    ['https://wa.me/6281234567890?text=halo', 'phone:6281234567890'],
    ['wa.me/+6281234567890', 'phone:6281234567890'],
    ['https://api.whatsapp.com/send?phone=6281234567890&text=a', 'phone:6281234567890'],
    ['tel:+6281234567890', 'phone:6281234567890'],
    ['Transfer ke BCA 1234567890 a.n. Budi', 'account:1234567890'],
    ['rek BRI 3425-01-012345-53-4', 'account:3425-01-012345-53-4'],
    ['Rekening Mandiri: 161-00-0123456-7', 'account:161-00-0123456-7'],
    ['no rek 0123456789', 'account:0123456789'],
    ['Bank NTT\n2501234567890', 'account:2501234567890'],
    ['kirim 250 ribu ke 2501234567890 an. Maria', 'account:2501234567890'],
    ['Mobil DH 1234 AB menabrak lalu lari', 'plate:DH 1234 AB'],
    ['DH1234AB', 'plate:DH1234AB'],
    ['plat dh 1234 ab', 'plate:dh 1234 ab'],
    ['B 1234 XYZ', 'plate:B 1234 XYZ'],
    ['angkot nopol EB 77 C', 'plate:EB 77 C'],
    ['berplat B 1 UNO masuk jalur bus', 'plate:B 1 UNO'],
    ['hrd.lowongan@gmail.com', 'email:hrd.lowongan@gmail.com'],
    ['(0293-316-825 / 082192769825)', 'phone:082192769825'],
    ['HP Bruder Petrus: (+62)8212 5141 621', 'phone:62)8212 5141 621'],
    ['kirim ke budi.santoso@gmail.com ya', 'email:budi.santoso@gmail.com'],
  ])('is found in "%s"', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('is found wherever several stand together', () => {
    expect(
      found('Budi NIK 5371011708900001 HP 0812-3456-7890, BCA 1234567890 0813-3912-3456, DH 1234 AB'),
    ).toEqual([
      'nik:5371011708900001',
      'phone:0812-3456-7890',
      'account:1234567890',
      'phone:0813-3912-3456',
      'plate:DH 1234 AB',
    ]);
  });

  it.each([
    'Harga beras Rp 15.000 naik jadi Rp 1.500.000.000',
    'Bantuan Rp1500000000 dari BRI',
    'Bank NTT menyalurkan 1.500.000.000 untuk 1.200.000 orang',
    'Tanggal 17-08-1945, 17/08/1945 dan 17.08.1945',
    'Rapat 08-12-2025 1030 sampai 2025-12-08 11.45',
    'Tahun 2023 2024 2025, BRI 2023-2024-2025',
    'Hubungi 110, 112, 119 atau 129',
    'Call center 1500888, Halo BCA 1500888, 14000',
    'PLN 123, Kontak (0380) 833399, 0380-833399, 021-1500046',
    'Bank NTT telp (0380) 833399',
    'Nomor tiket 4811-2763-0915-3328',
    'tiket 5371011708900001',
    'https://www.facebook.com/permalink.php?story_fbid=4111111111111111&id=5371011708900001',
    'facebook.com/groups/5371011708900001/posts',
    'id 019ab812-0812-7456-8890-081234567890',
    'ID pesanan 1732233600000 dan 20251122083000',
    'Perwali Nomor 12 Tahun 2024, PP 37 Tahun 2007',
    'Suhu 32,5 derajat di 10.1772, 123.6070',
    'H5N1 dan G20 di Bali, KTT G 20 RI',
    'RT 05 RW 02 Kelurahan Oesapa, Jl. Timor Raya KM 10',
    'BB 20 KG, DH 2024 DI KUPANG',
    'PT 3 AM, A 12, B 3 C',
    'Skor 12-10 dan 21 15 21 17',
    'lapor@kupangkota.go.id, info@pelindo.co.id, callbri@bri.co.id',
    'Bantuan dari BP2MI dan BP3MI, mobil brio l 4 unit, Formula F1, s4ja, AG4R',
    'KMC Komando AD-1605 tenggelam',
    'Server 103.21.22.225, peta @-7.5283829,109.2932676',
    'Telepon luar negeri +37560260528 dan 021-2560 1038',
    '123456789012',
    'Nomor 1234567890123456 bukan apa-apa',
    '5371011713900001',
    '5371013208900001',
    '4111111111111112',
    'X081234567890Y',
    'sk081234567890',
    '0812 345',
    'Gempa 7.4 SR pukul 08 12 30 45 60',
    '',
  ])('is not seen in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is hidden by its kind, with the last digits where they tell two apart', () => {
    expect(maskPrivateData('NIK 5371011708900001, WA 0812-3456-7890, BCA 1234567890, DH 1234 AB.')).toBe(
      'NIK [NIK disamarkan], WA [nomor telepon disamarkan …890], BCA [nomor rekening disamarkan …890], [pelat nomor disamarkan].',
    );
    expect(maskPrivateData('Tidak ada apa-apa di sini, 17-08-1945.')).toBe(
      'Tidak ada apa-apa di sini, 17-08-1945.',
    );
  });

  it('stays hidden when hidden again', () => {
    const once = maskPrivateData(
      'Rek BRI 342501012345534, WA 0812-3456-7890 dan a@b.id, KK 5371011708100012',
    );
    expect(maskPrivateData(once)).toBe(once);
  });

  it('may be published only as a warning of fraud, and cards of persons never', () => {
    const fraud = ['Jangan kirim ke BCA 1234567890', 'Pelaku memakai 0812-3456-7890'];
    expect(unpublishable(fraud, false)).toEqual(['account', 'phone']);
    expect(unpublishable(fraud, true)).toEqual([]);
    expect(unpublishable([...fraud, 'NIK 5371011708900001', '5555555555554444'], true)).toEqual([
      'nik',
      'card',
    ]);
  });

  it('is looked for in time that grows with the text alone', () => {
    const long = [
      '1 2 3 4 5 6 7 8 9 0 '.repeat(250),
      '0812-'.repeat(1000),
      'a'.repeat(5000),
      '1.'.repeat(2500),
    ];
    const start = performance.now();
    for (const text of long) findPrivateData(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

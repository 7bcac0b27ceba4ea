export const snapshot = {
  banner: (day: string) => `Ini salinan arsip, dibuat ${day}. Yang terbit sesudahnya belum ada di sini.`,
  live: 'Buka layanan langsung',
  instead:
    'Di sini biasanya ada formulir. Salinan ini tidak dapat menerima apa pun; bertanya, mencari dengan kata, dan mengirim hanya dapat dilakukan di layanan langsung.',
  all: 'Semua jawaban menurut abjad',
  title: 'Daftar jawaban',
  lead: 'Semua jawaban di salinan ini, menurut huruf pertama judulnya.',
  letter: (letter: string) => `Jawaban: ${letter}`,
  others: 'angka dan tanda',
  answers: (count: number) => `${count} jawaban`,
  find: 'Cari di daftar ini',
  findHint: 'Semua kata harus ada di judul atau kabarnya.',
  found: (count: string) => `${count} ditemukan`,
  moved: 'Halaman ini ada di alamat lain',
};

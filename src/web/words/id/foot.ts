export const foot = {
  owner: 'Layanan Pemerintah Kota Kupang',
  group: { read: 'Jawaban', open: 'Transparansi', service: 'Layanan ini' },
  page: {
    '/arsip': 'Arsip',
    '/topik': 'Topik',
    '/langganan': 'Langganan',
    '/literasi': 'Belajar memeriksa',
    '/statistik': 'Statistik',
    '/koreksi': 'Koreksi',
    '/verifikasi': 'Periksa keaslian',
    '/data': 'Data terbuka',
    '/sematan': 'Pasang di situs',
    '/tentang': 'Tentang',
    '/metodologi': 'Cara kami memeriksa',
    '/mitra': 'Media mitra',
    '/privasi': 'Privasi',
  },
};

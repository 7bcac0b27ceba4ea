import type { TextPage } from '../text-page.js';

export const about: TextPage = {
  title: 'Tentang',
  description:
    'Kabashoax adalah layanan tanya jawab kabar tentang Kota Kupang: siapa yang menjalankannya dan bagaimana ia dijaga tetap mandiri.',
  lead: 'Kabashoax adalah tempat warga bertanya: apakah kabar tentang Kota Kupang ini benar?',
  sections: [
    {
      id: 'untuk-siapa',
      heading: 'Untuk siapa',
      text: [
        'Untuk siapa saja yang menerima kabar tentang Kota Kupang dan ragu akan kebenarannya. Tanpa akun, tanpa KTP, tanpa biaya. Semua jawaban terbuka untuk umum.',
      ],
    },
    {
      id: 'tanya',
      heading: 'Yang dapat ditanyakan',
      list: [
        'Pesan berantai, unggahan, gambar, atau berita tentang Kota Kupang dan warganya.',
        'Pertanyaan tentang layanan kota yang jawabannya membingungkan banyak orang.',
      ],
    },
    {
      id: 'bukan',
      heading: 'Yang tidak dapat kami jawab',
      text: [
        'Pendapat, urusan pribadi, dan hal di luar Kota Kupang. Bila pertanyaan tidak kami lanjutkan, alasannya tertulis pada tiket Anda.',
        'Layanan ini bukan saluran darurat. Untuk keadaan darurat, hubungi 112.',
      ],
    },
    {
      id: 'siapa',
      heading: 'Siapa yang menjalankan',
      text: [
        'Layanan ini milik Pemerintah Kota Kupang. Duta Anti Hoax, yaitu sukarelawan, membantu warga bertanya dan membawa sumber.',
      ],
      list: [
        'Pencari fakta mengumpulkan bukti dan menulis jawaban.',
        'Penyunting meninjau dan menerbitkan.',
        'Instansi terkait menjawab pertanyaan tim.',
        'Media mitra menjadi rujukan.',
      ],
      part: 'workingTime',
    },
    {
      id: 'mandiri',
      heading: 'Mandiri, juga terhadap pemerintah kota',
      text: [
        'Layanan ini diselenggarakan pemerintah kota, dan pemerintah kota juga dapat menjadi pokok sebuah kabar. Karena itu ada aturan yang dijaga sistem:',
      ],
      list: [
        'Bila Pemerintah Kota Kupang menjadi pokok kabar, dua orang selain penulisnya harus menyetujui.',
        'Jawaban dinas adalah bukti, bukan penentu. Tidak ada instansi yang dapat menahan atau mengubah putusan.',
        'Instansi yang tidak menjawab disebut tidak menjawab.',
        'Yang sudah terbit tidak dapat diubah diam-diam: revisi lama tetap terbaca, dan yang ditarik meninggalkan alasannya.',
        'Di situs ini tidak ada iklan, isi berbayar, atau tempat untuk membayar.',
      ],
      links: [
        { href: '/metodologi', text: 'Cara kami memeriksa' },
        { href: '/koreksi', text: 'Koreksi dan penarikan' },
        { href: '/statistik', text: 'Angka layanan ini' },
      ],
    },
    {
      id: 'pakai-ulang',
      heading: 'Memakai ulang jawaban',
      text: [
        'Jawaban Kota Kupang boleh dikutip, dibagikan, dan dimuat ulang oleh siapa saja dengan menyebut Kabashoax Kota Kupang dan alamat jawabannya. Jawaban dari penerbit lain mengikuti aturan penerbitnya.',
      ],
      links: [
        { href: '/sematan', text: 'Pasang jawaban di situs Anda' },
        { href: '/api/docs', text: 'Untuk program: API' },
      ],
    },
    {
      id: 'hubungi',
      heading: 'Menghubungi kami',
      text: [
        'Untuk bertanya, melapor kekeliruan, atau meminta apa pun tentang data Anda, tulislah lewat halaman Tanya. Anda mendapat nomor tiket, dan jawabannya muncul di sana.',
      ],
    },
  ],
};

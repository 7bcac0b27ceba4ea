import { CONTACT_KEPT_DAYS, TICKET_MONTHS } from '../../../questions/index.js';
import type { TextPage } from '../text-page.js';

export const privacy: TextPage = {
  title: 'Privasi',
  description:
    'Apa yang disimpan Kabashoax Kota Kupang tentang Anda, untuk apa, berapa lama, dan hak Anda menurut UU Pelindungan Data Pribadi.',
  lead: 'Kami menyimpan sesedikit mungkin. Anda dapat membaca dan bertanya tanpa memberi tahu siapa Anda.',
  sections: [
    {
      id: 'ringkas',
      heading: 'Ringkasnya',
      list: [
        'Kami tidak meminta nama, KTP, atau nomor telepon.',
        'Membaca tidak memerlukan akun dan tidak meninggalkan kuki.',
        'Tidak ada pelacak, iklan, atau isi dari situs lain di halaman kami.',
        'Surel hanya disimpan bila Anda memberikannya, tersandi, dan tidak terlihat oleh tim.',
        'Dengan nomor tiket, Anda dapat menghapus yang Anda kirim kapan saja.',
      ],
    },
    {
      id: 'pengendali',
      heading: 'Siapa yang bertanggung jawab',
      text: [
        'Pengendali data pribadi layanan ini adalah Pemerintah Kota Kupang. Dasarnya: persetujuan Anda untuk surel, langganan, dan pemberitahuan (UU Nomor 27 Tahun 2022 Pasal 20 ayat (2) huruf a), dan pelayanan publik untuk isi pertanyaan (huruf e).',
      ],
    },
    {
      id: 'disimpan',
      heading: 'Yang disimpan',
      table: {
        heads: ['Untuk apa', 'Berapa lama'],
        rows: [
          [
            'Isi pertanyaan, tautan, gambar; tempat dan waktu Anda melihat kabarnya, topik, dan kelurahan bila Anda isi',
            'Memeriksa kabarnya. Tidak ditampilkan kepada umum',
            'Terhapus seketika bila Anda menarik pertanyaan atau menghapus data dengan nomor tiket. Selain itu tersimpan sebagai catatan kerja, tanpa keterangan siapa yang bertanya',
          ],
          [
            'Surel, bila Anda berikan',
            'Mengabari Anda saat jawaban terbit atau dikoreksi',
            `${CONTACT_KEPT_DAYS} hari sesudah kasus selesai, atau terhapus seketika bila Anda minta dengan nomor tiket`,
          ],
          [
            'Nomor tiket',
            'Membuka tiket Anda. Yang tersimpan hanya sidik acaknya, jadi kami pun tidak tahu nomornya',
            `Berlaku sampai ${TICKET_MONTHS} bulan sesudah pertanyaan selesai`,
          ],
          [
            'Pesan antara Anda dan tim di halaman tiket, dengan gambarnya',
            'Melengkapi pertanyaan',
            `Sampai ${TICKET_MONTHS} bulan sesudah pertanyaan selesai, atau terhapus bersama pertanyaannya`,
          ],
          ['Tulisan yang belum Anda kirim', 'Supaya tidak hilang bila sambungan putus', '24 jam'],
          [
            'Ketukan “Saya juga menerima ini”',
            'Menghitung berapa orang menerima kabar itu, tanpa keterangan siapa',
            'Selama kasusnya tersimpan',
          ],
          [
            'Kata yang dicari di arsip tetapi tidak ditemukan, dengan jumlahnya per hari',
            'Mengetahui apa yang belum terjawab. Alamat surel, tautan, nomor panjang, dan teks panjang tidak disimpan',
            '1 tahun',
          ],
          [
            'Keberatan atas jawaban, dengan peran dan tautan bukti yang Anda sebut',
            'Menilai apakah jawabannya keliru. Yang terbit hanya hasil dan alasannya',
            'Selama jawabannya tersimpan, tanpa keterangan siapa yang mengajukannya',
          ],
          [
            'Penilaian “membantu” atau tidak, dan kalimat yang Anda tambahkan',
            'Memperbaiki jawaban. Kalimatnya hanya dibaca tim',
            'Selama jawabannya tersimpan, tanpa keterangan siapa yang menilai',
          ],
          [
            'Sidik acak dari alamat jaringan (IP)',
            'Menahan kiriman yang berlebihan. Kuncinya berganti setiap hari',
            '24 jam',
          ],
        ],
      },
      after: [
        'Gambar dibuat ulang saat diterima: data tempat dan kamera di dalamnya tidak ikut tersimpan. Gambar dari warga tidak pernah ditampilkan kepada umum.',
        'Alamat IP Anda tidak disimpan dalam bentuk yang terbaca. Catatan galat di server tidak memuat alamat halaman maupun alamat IP.',
      ],
    },
    {
      id: 'langganan',
      heading: 'Langganan',
      text: [
        'Bila Anda berlangganan, kami menyimpan alamat surel atau alamat pemberitahuan peramban Anda, tersandi, beserta topik dan kelurahan yang Anda pilih. Langganan surel baru berlaku setelah Anda menegaskannya lewat tautan yang kami kirim. Permintaan yang tidak ditegaskan terhapus sesudah 48 jam. Anda dapat berhenti kapan saja dengan satu ketukan; alamat Anda lalu terhapus.',
        'Pemberitahuan peramban diantar oleh layanan milik pembuat peramban Anda, misalnya Google, Mozilla, atau Apple. Isinya tersandi sehingga mereka tidak dapat membacanya.',
      ],
    },
    {
      id: 'kuki',
      heading: 'Kuki',
      text: ['Hanya dipakai saat Anda bertanya, berbagi, atau mengetuk, dan tidak pernah untuk melacak.'],
      table: {
        heads: ['Gunanya', 'Berapa lama'],
        rows: [
          ['kabashoax_tanya', 'membuka kembali tulisan yang belum Anda kirim', 'sampai peramban ditutup'],
          ['kabashoax_kuki', 'mengetahui apakah peramban Anda menerima kuki', '5 menit'],
          ['kabashoax_bagikan', 'membawa kabar yang Anda bagikan dari aplikasi lain', '10 menit'],
          ['kabashoax_juga', 'agar “Saya juga menerima ini” dihitung sekali', 'sampai peramban ditutup'],
          [
            'kabashoax_sesi, kabashoax_masuk',
            'masuknya anggota tim; tidak untuk pengunjung',
            'sampai peramban ditutup',
          ],
        ],
      },
    },
    {
      id: 'perangkat',
      heading: 'Di perangkat Anda sendiri',
      list: [
        'Selama belum sampai kepada kami, tulisan Anda tersimpan juga di perangkat Anda, paling lama 24 jam, dan terhapus begitu sampai.',
        'Halaman depan, arsip, dan jawaban yang Anda baca, paling banyak 30 halaman, tersimpan agar dapat dibuka tanpa sambungan. Pertanyaan dan tiket tidak pernah ikut. Semuanya dapat Anda hapus di halaman Luring.',
      ],
      links: [{ href: '/luring', text: 'Halaman yang tersimpan' }],
    },
    {
      id: 'terlihat',
      heading: 'Siapa yang dapat melihat',
      list: [
        'Tim pencari fakta dan penyunting membaca isi pertanyaan, tetapi tidak tahu siapa penanyanya. Surel tidak tampil di meja mereka.',
        'Nomor telepon, NIK, nomor rekening, dan pelat kendaraan dalam kiriman disamarkan. Membukanya tercatat.',
        'Instansi yang ditanya hanya menerima klaim dan pertanyaan yang ditulis tim, bukan kiriman Anda.',
        'Pengirim surel hanya menerima alamat Anda saat sebuah surel dikirim.',
        'Kami tidak menjual data dan tidak memberikannya untuk iklan. Angka di halaman Statistik tidak menunjuk siapa pun.',
      ],
    },
    {
      id: 'orang-lain',
      heading: 'Data orang lain',
      text: [
        'Jangan menulis nama, nomor telepon, atau data pribadi siapa pun bila tidak perlu. Bila jawaban yang terbit menyebut Anda secara keliru, Anda berhak menjawab dan meminta koreksi.',
      ],
      links: [{ href: '/koreksi', text: 'Cara meminta koreksi' }],
    },
    {
      id: 'hak',
      heading: 'Hak Anda',
      text: [
        'UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi memberi Anda, sebagai subjek data pribadi, hak berikut:',
      ],
      list: [
        'mendapat informasi tentang siapa yang meminta data, dasarnya, dan tujuannya (Pasal 5);',
        'melengkapi, memperbarui, dan memperbaiki data (Pasal 6);',
        'mengakses data dan mendapat salinannya (Pasal 7);',
        'mengakhiri pemrosesan, menghapus, atau memusnahkan data (Pasal 8);',
        'menarik kembali persetujuan (Pasal 9);',
        'mengajukan keberatan atas keputusan yang hanya dibuat secara otomatis (Pasal 10); di sini tidak ada putusan yang dibuat otomatis;',
        'menunda atau membatasi pemrosesan (Pasal 11);',
        'menggugat dan menerima ganti rugi atas pelanggaran (Pasal 12);',
        'mendapat dan memindahkan data dalam bentuk yang lazim (Pasal 13).',
      ],
      after: [
        'Karena kami tidak tahu siapa penanya, nomor tiket adalah kunci Anda: dengan nomor itu Anda melihat yang tersimpan, menarik pertanyaan, menghapus surel, dan menghapus data, tanpa menunggu siapa pun. Untuk hal lain, tulislah lewat halaman Tanya.',
        'Bila terjadi kegagalan pelindungan data, undang-undang mewajibkan pemberitahuan tertulis kepada yang terdampak paling lambat 3 × 24 jam (Pasal 46).',
      ],
      links: [{ href: '/tiket', text: 'Buka tiket Anda' }],
    },
  ],
};

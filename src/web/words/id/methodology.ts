import { SERVICE_LEVELS } from '../../../calendar/index.js';
import { BURST } from '../../../fact-finding/index.js';
import type { TextPage } from '../text-page.js';

const { readHours, answerDays, agencyDays } = SERVICE_LEVELS;

export const methodology: TextPage = {
  title: 'Cara kami memeriksa',
  description:
    'Bagaimana Kabashoax Kota Kupang memilih, memeriksa, meninjau, dan mengoreksi kabar: bukti, empat mata, dan arti putusan.',
  lead: 'Setiap jawaban menunjukkan bukti yang dipakai, sehingga Anda dapat memeriksanya sendiri. Halaman ini menjelaskan aturannya. Sebagian besar aturan itu dijaga oleh sistem: tidak ada orang, dengan jabatan apa pun, yang dapat melewatinya.',
  sections: [
    {
      id: 'alur',
      heading: 'Dari pertanyaan sampai jawaban',
      list: [
        'Pertanyaan Anda dibandingkan dengan arsip. Bila kabarnya sudah pernah diperiksa, jawabannya langsung muncul.',
        'Bila belum, pertanyaan itu menjadi kasus. Pertanyaan yang sama dari banyak orang menjadi satu kasus.',
        'Seorang pencari fakta mengambil kasus itu, menulis klaimnya dengan kata yang netral, dan mengumpulkan bukti.',
        'Bila perlu, instansi atau pihak yang disebut dalam kabar diminta menjawab.',
        'Pencari fakta menulis jawaban. Orang lain meninjaunya, lalu menerbitkan atau mengembalikannya.',
        'Jawaban terbit di arsip untuk semua orang. Siapa yang bertanya tidak pernah ditampilkan.',
      ],
    },
    {
      id: 'pilihan',
      heading: 'Apa yang kami periksa',
      text: [
        'Kami memeriksa pernyataan yang menyangkut Kota Kupang dan yang dapat dibuktikan benar atau tidak. Pendapat, ramalan, dan urusan pribadi tidak kami nilai. Bila sebuah pertanyaan tidak dilanjutkan, alasannya tertulis pada tiketnya.',
        'Semua pertanyaan diterima dengan cara yang sama, siapa pun yang dibicarakan. Urutannya mengikuti batas waktu, jumlah orang yang bertanya, dan bahaya yang mungkin timbul.',
        `Bencana, keselamatan anak, dan kabar yang ditanyakan ${BURST.questions} kali dalam ${BURST.minutes} menit didahulukan sebagai darurat. Untuk kasus seperti itu tim dapat menampilkan keterangan sementara. Keterangan itu juga ditinjau orang lain, dan menyebut sumber resmi atau berkata terus terang bahwa belum ada yang pasti.`,
      ],
    },
    {
      id: 'waktu',
      heading: 'Berapa lama',
      text: [
        `Kami berjanji membaca setiap pertanyaan dalam ${readHours} jam kerja dan menjawab separuhnya dalam ${answerDays} hari kerja.`,
        'Apakah janji itu ditepati dapat Anda lihat di halaman Statistik. Yang belum selesai ikut dihitung.',
      ],
      part: 'workingTime',
      links: [{ href: '/statistik', text: 'Lihat statistik' }],
    },
    {
      id: 'bukti',
      heading: 'Aturan bukti',
      text: [
        'Sebuah putusan hanya dapat terbit dengan dua sumber yang tidak saling bergantung, atau satu sumber resmi utama dari pihak yang berwenang. Dua berita dari penerbit yang sama dihitung satu.',
      ],
      list: [
        'Setiap sumber disertai kutipan, dan sistem memeriksa bahwa kutipan itu benar-benar ada di dalamnya.',
        'Halaman web yang dikutip kami simpan seperti saat dibaca, sehingga buktinya tetap ada bila halaman aslinya berubah.',
        'Sumber dapat berupa pernyataan resmi, dokumen, artikel pemeriksa fakta, berita media, pengamatan langsung, atau gambar.',
        'Sumber tanpa nama tidak dipakai sebagai bukti.',
      ],
    },
    {
      id: 'instansi',
      heading: 'Bertanya kepada instansi',
      text: [
        `Instansi diberi ${agencyDays.normal} hari kerja untuk menjawab, atau ${agencyDays.urgent} hari kerja bila mendesak. Jawabannya dikutip apa adanya. Bila permintaannya kami kirim ke alamat resmi instansi itu, jawabannya dihitung sebagai pernyataan resmi; bila lewat jalan lain, ia dihitung sebagai satu sumber biasa. Bila Pemerintah Kota sendiri yang menjadi pokok kabar, jawaban instansi tidak pernah cukup sendirian. Halaman jawaban menyebut siapa yang ditanya, kapan, dan apakah ia menjawab.`,
        'Jawaban instansi adalah bukti, bukan penentu. Instansi tidak dapat mengubah, menahan, atau membatalkan sebuah putusan. Bila tidak dijawab sampai batasnya, jawaban tetap dapat terbit.',
      ],
    },
    {
      id: 'mitra',
      heading: 'Media mitra',
      text: [
        'Beberapa media menjadi rujukan kami. Artikelnya dicari dan dikutip seperti sumber lain, dengan aturan bukti yang sama. Mitra tidak ikut menentukan putusan.',
      ],
      links: [{ href: '/mitra', text: 'Siapa media mitra kami' }],
    },
    {
      id: 'empat-mata',
      heading: 'Empat mata',
      text: [
        'Orang yang ikut menulis sebuah jawaban tidak dapat menyetujuinya. Persetujuan berlaku untuk satu naskah dengan sumbernya saat itu; bila naskah atau sumbernya berubah, harus ditinjau lagi. Koreksi mengikuti aturan yang sama.',
        'Bila Pemerintah Kota Kupang sendiri yang menjadi pokok kabar, diperlukan dua orang yang menyetujui, keduanya bukan penulisnya.',
        'Duta Anti Hoax, yaitu sukarelawan, dapat mengusulkan sumber. Usulannya baru dihitung setelah diterima pencari fakta.',
      ],
    },
    { id: 'putusan', heading: 'Arti putusan', part: 'verdicts' },
    { id: 'jenis', heading: 'Jenis kekeliruan', part: 'kinds' },
    {
      id: 'penipuan',
      heading: 'Tanda penipuan',
      text: [
        'Bila sebuah kabar dipakai untuk mengambil uang atau data orang, jawabannya diberi tanda “Penipuan” di atas segalanya, beserta apa yang sebaiknya Anda lakukan.',
        'Putusan berbicara tentang klaim, bukan tentang orang yang meneruskannya.',
      ],
    },
    {
      id: 'komputer',
      heading: 'Apa yang dikerjakan komputer',
      text: [
        'Komputer membandingkan pertanyaan dengan arsip, membaca tulisan di dalam gambar, mengurutkan antrean, dan memeriksa bahwa aturan di halaman ini ditaati.',
        'Putusan dan penjelasan tidak dibuat oleh kecerdasan buatan. Semuanya ditulis dan ditinjau orang.',
      ],
    },
    {
      id: 'catatan',
      heading: 'Bagaimana kami dapat diperiksa',
      list: [
        'Revisi lama tetap dapat dibaca; setiap koreksi menyebut apa yang berubah dan mengapa.',
        'Yang ditarik meninggalkan alasan dan tanggalnya.',
        'Setiap jawaban, koreksi, dan penarikan ditandatangani secara digital dan masuk ke log terbuka yang hanya bertambah. Kartu yang Anda terima dapat diperiksa dengan kodenya.',
        'Setiap tindakan tim masuk ke catatan yang tidak dapat dihapus. Sidik jari catatan itu terbit setiap hari, sehingga perubahan diam-diam akan ketahuan.',
        'Siapa boleh melakukan apa ditulis dalam kode program, yang terbuka.',
      ],
      links: [
        { href: '/koreksi', text: 'Semua koreksi dan penarikan' },
        { href: '/verifikasi', text: 'Periksa keaslian kartu' },
        { href: '/data/log', text: 'Log yang ditandatangani' },
      ],
    },
  ],
};

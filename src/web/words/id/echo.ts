export const echo = {
  button: 'Saya juga menerima ini',
  hint: 'Satu ketukan, tanpa nama: kami jadi tahu seberapa luas kabar ini beredar.',
  title: 'Tercatat. Terima kasih.',
  lead: 'Satu orang lagi menerima kabar ini; siapa Anda tidak kami catat. Ketukan berikutnya dari peramban ini tidak dihitung lagi.',
  follow: 'Ingin dikabari bila jawaban ini dikoreksi?',
  followCode:
    'Simpan nomor tiket ini. Dengan nomor ini Anda dapat melihat koreksi dan menghapus data Anda kapan saja.',
  back: 'Kembali ke jawaban',
};

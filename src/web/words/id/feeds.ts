export const feeds = {
  link: (format: string) => `Jawaban terbaru (${format})`,
  follow: 'Ikuti lewat aplikasi pembaca berita:',
  entry: {
    example: 'Contoh',
    scam: 'Penipuan',
    checkedBy: (publisher: string) => `Diperiksa oleh ${publisher}, bukan oleh tim Kota Kupang.`,
    noStatement: 'Ini contoh untuk perkenalan, bukan pernyataan resmi.',
    corrected: (revision: number, note: string) => `Dikoreksi (revisi ${revision}): ${note}`,
    cameBack: (revision: number, note: string) =>
      `Pernah ditarik, kini terbit kembali (revisi ${revision}): ${note}`,
    withdrawn: {
      title: '[DITARIK] Jawaban ini telah ditarik',
      text: (reason: string) => `Jawaban di alamat ini telah ditarik. Alasannya: ${reason}`,
    },
  },
};

export const feeds = {
  link: (format: string) => `Jawaban terbaru (${format})`,
  follow: 'Ikuti lewat aplikasi pembaca berita:',
};

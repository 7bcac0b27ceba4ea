export const feeds = {
  link: (format: string) => `Jawaban terbaru (${format})`,
  follow: 'Ikuti pencarian ini di pembaca umpan:',
};

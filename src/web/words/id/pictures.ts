export const pictures = {
  /** What stands in for the picture where it cannot be seen. */
  alt: (n: number, of: number) => `Gambar ${n} dari ${of} yang dikirim penanya. Buka untuk melihatnya penuh.`,
};

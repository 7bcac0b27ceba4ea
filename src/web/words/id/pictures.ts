/** Complaints about a file are made in Indonesian where they arise; here stands what other languages say instead. */
const refused: Partial<Record<string, string>> = {};

export const pictures = {
  /** What stands in for the picture where it cannot be seen. */
  alt: (n: number, of: number) => `Gambar ${n} dari ${of} yang dikirim penanya. Buka untuk melihatnya penuh.`,
  /** By the code of the complaint. */
  refused,
};

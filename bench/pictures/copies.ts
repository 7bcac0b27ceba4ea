import sharp from 'sharp';

/** What happens to a picture on its way from phone to phone. */
type Copy = (picture: Buffer) => Promise<Buffer>;

const jpeg = (picture: Buffer, quality: number): Promise<Buffer> =>
  sharp(picture).jpeg({ quality }).toBuffer();

const resized =
  (share: number): Copy =>
  async (picture) => {
    const { width } = await sharp(picture).metadata();
    return jpeg(
      await sharp(picture)
        .resize({ width: Math.round(width * share) })
        .toBuffer(),
      80,
    );
  };

/** Keeps the part between these shares of width and height. */
const cropped =
  (left: number, top: number, right: number, bottom: number): Copy =>
  async (picture) => {
    const { width, height } = await sharp(picture).metadata();
    const [x, y] = [Math.round(width * left), Math.round(height * top)];
    const [endX, endY] = [Math.round(width * right), Math.round(height * bottom)];
    const area = { left: x, top: y, width: endX - x, height: endY - y };
    return jpeg(await sharp(picture).extract(area).toBuffer(), 80);
  };

const words = (text: string, width: number, height: number, colour: string): Promise<Buffer> =>
  sharp({
    text: {
      text: `<span foreground="${colour}">${text}</span>`,
      font: 'Noto Sans Bold',
      width,
      height,
      rgba: true,
    },
  })
    .png()
    .toBuffer();

const watermarked: Copy = async (picture) => {
  const { width, height } = await sharp(picture).metadata();
  const mark = await words(
    'INFO KUPANG VIRAL',
    Math.round(width * 0.8),
    Math.round(height * 0.12),
    '#ffffffa0',
  );
  return jpeg(
    await sharp(picture)
      .composite([{ input: mark, gravity: 'centre' }])
      .toBuffer(),
    75,
  );
};

/** A bar with words above or below the picture, this share of its height. */
const captioned =
  (side: 'top' | 'bottom', share: number): Copy =>
  async (picture) => {
    const { width, height } = await sharp(picture).metadata();
    const bar = Math.round(height * share);
    const caption = await words(
      'Viral di grup sebelah, tolong sebarkan',
      Math.round(width * 0.9),
      Math.round(bar * 0.6),
      '#000000',
    );
    const taller = await sharp(picture)
      .extend({ [side]: bar, background: '#ffffff' })
      .png()
      .toBuffer();
    const top = side === 'top' ? Math.round(bar * 0.2) : height + Math.round(bar * 0.2);
    return jpeg(
      await sharp(taller)
        .composite([{ input: caption, left: Math.round(width * 0.05), top }])
        .toBuffer(),
      80,
    );
  };

/** The picture as another phone's screen shows it: black above and below. */
const onScreen: Copy = async (picture) => {
  const { width, height } = await sharp(picture).metadata();
  const bar = Math.round(height * 0.25);
  return jpeg(
    await sharp(picture)
      .extend({ top: bar, bottom: bar, left: Math.round(width * 0.01), background: '#000000' })
      .toBuffer(),
    70,
  );
};

export const COPIES: Readonly<Record<string, Copy>> = {
  'diperkecil 50 %': resized(0.5),
  'diperkecil 25 %': resized(0.25),
  'JPEG mutu 40': (picture) => jpeg(picture, 40),
  'JPEG mutu 15': (picture) => jpeg(picture, 15),
  'dipotong 8 % tiap sisi': cropped(0.08, 0.08, 0.92, 0.92),
  'dipotong 5 % atas dan bawah': cropped(0, 0.05, 1, 0.95),
  'dipotong kiri 10 %, atas 5 %': cropped(0.1, 0.05, 1, 1),
  'dipotong bawah 15 %': cropped(0, 0, 1, 0.85),
  'diberi cap': watermarked,
  'keterangan di bawah 12 %': captioned('bottom', 0.12),
  'keterangan di atas 20 %': captioned('top', 0.2),
  'tangkapan layar, palang hitam': onScreen,
  'dipotong, cap, JPEG 40': async (picture) =>
    jpeg(await watermarked(await cropped(0.05, 0.05, 0.95, 0.95)(picture)), 40),
};

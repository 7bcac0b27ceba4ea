import sharp, { type OverlayOptions } from 'sharp';

/** One way a forward reaches a resident's screen. */
export interface Style {
  name: string;
  /** Width in pixels. */
  width: number;
  draw: (text: string, seed: number) => Promise<Buffer>;
}

interface Palette {
  screen: string;
  bar: string;
  bubble: string;
  ink: string;
  faint: string;
}

const LIGHT = { screen: '#efeae2', bar: '#008069', bubble: '#ffffff', ink: '#111b21', faint: '#667781' };
const DARK = { screen: '#0b141a', bar: '#1f2c34', bubble: '#202c33', ink: '#e9edef', faint: '#8696a0' };
const SENDERS = ['Grup RT 07 Oebobo', 'Keluarga Besar Liliba', 'Mama Yani', 'Info Kupang', 'Arisan Penfui'];

interface Words {
  text: string;
  font: string;
  colour: string;
  width: number;
  align?: 'left' | 'centre';
}

/** Letters on a transparent ground, wrapped at `width` pixels. */
const set = ({ text, font, colour, width, align = 'left' }: Words): Promise<Buffer> =>
  sharp({
    text: {
      text: `<span foreground="${colour}">${escape(text)}</span>`,
      font,
      width,
      align,
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer();

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const heightOf = async (picture: Buffer): Promise<number> => (await sharp(picture).metadata()).height;

interface Block {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: string;
}

const block = ({ left, top, width, height, colour }: Block): OverlayOptions => ({
  input: { create: { width, height, channels: 3, background: colour } },
  left,
  top,
});

/** A ground of one colour with things laid on it; no SVG, which the portal forbids the library to read. */
const laid = (width: number, height: number, colour: string, things: OverlayOptions[]): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .composite(things)
    .png()
    .toBuffer();

/** A forwarded message as a chat application shows it: bar, label, bubble, time. */
function chat(palette: Palette, scale: number) {
  return async (text: string, seed: number): Promise<Buffer> => {
    const px = (points: number): number => Math.round(points * scale);
    const width = px(360);
    const inner = px(290);
    const body = await set({ text, font: `Noto Sans ${px(16)}`, colour: palette.ink, width: inner });
    const small = { font: `Noto Sans ${px(12)}`, colour: palette.faint, width: inner };
    const label = await set({ ...small, text: 'Diteruskan berkali-kali' });
    const clock = await set({ ...small, text: `${7 + (seed % 12)}.${10 + (seed % 49)}` });
    const sender = SENDERS[seed % SENDERS.length] ?? '';
    const title = await set({
      text: sender,
      font: `Noto Sans Bold ${px(18)}`,
      colour: '#ffffff',
      width: inner,
    });
    const tall = await heightOf(body);
    const bubble = tall + px(64);
    const height = px(56) + bubble + px(60 + (seed % 5) * 20);
    const paper = {
      left: px(12),
      top: px(76),
      width: inner + px(24),
      height: bubble,
      colour: palette.bubble,
    };
    return laid(width, height, palette.screen, [
      block({ left: 0, top: 0, width, height: px(56), colour: palette.bar }),
      block({ left: px(22), top: px(10), width: px(36), height: px(36), colour: '#b0bec5' }),
      block(paper),
      { input: title, left: px(70), top: px(18) },
      { input: label, left: px(24), top: px(84) },
      { input: body, left: px(24), top: px(106) },
      { input: clock, left: px(250), top: px(112) + tall },
    ]);
  };
}

const GROUNDS = [
  ['#b3261e', '#ffffff'],
  ['#0d47a1', '#ffeb3b'],
  ['#ffd600', '#1b1b1b'],
  ['#1b5e20', '#ffffff'],
] as const;

/** Loud words on a coloured ground. */
async function poster(text: string, seed: number): Promise<Buffer> {
  const [ground, ink] = GROUNDS[seed % GROUNDS.length] ?? GROUNDS[0];
  const head = await set({
    text: 'PENGUMUMAN PENTING',
    font: 'Noto Sans Bold 72',
    colour: ink,
    width: 960,
    align: 'centre',
  });
  const body = await set({ text, font: 'Noto Sans SemiBold 40', colour: ink, width: 920, align: 'centre' });
  const tall = await heightOf(body);
  const height = Math.max(1080, tall + 420);
  const stripes = [0, 1, 2].map((at) => {
    const left = (seed * 131 + at * 380) % 900;
    return block({ left, top: height - 90 + at * 20, width: 120 + at * 30, height: 24, colour: ink });
  });
  return laid(1080, height, ground, [
    ...stripes,
    { input: head, left: 60, top: 110 },
    { input: body, left: 80, top: 280 },
  ]);
}

/** A notice on paper with a letter head, as it is photographed and passed on. */
async function notice(text: string, seed: number): Promise<Buffer> {
  const head = await set({
    text: 'PEMERINTAH KOTA KUPANG',
    font: 'Noto Serif Bold 40',
    colour: '#222222',
    width: 860,
    align: 'centre',
  });
  const number = await set({
    text: `Nomor: ${100 + seed}/SE/2026`,
    font: 'Noto Serif 26',
    colour: '#222222',
    width: 860,
  });
  const body = await set({ text, font: 'Noto Serif 30', colour: '#222222', width: 860 });
  const height = (await heightOf(body)) + 460;
  return laid(1000, height, '#f4f1ea', [
    block({ left: 70, top: 160, width: 860, height: 4, colour: '#222222' }),
    block({ left: 80, top: 60, width: 80, height: 80, colour: '#5a5a5a' }),
    { input: head, left: 180, top: 80 },
    { input: number, left: 70, top: 200 },
    { input: body, left: 70, top: 270 },
  ]);
}

export const STYLES: readonly Style[] = [
  { name: 'obrolan-terang', width: 1080, draw: chat(LIGHT, 3) },
  { name: 'obrolan-gelap', width: 1080, draw: chat(DARK, 3) },
  { name: 'obrolan-terang-kecil', width: 540, draw: chat(LIGHT, 1.5) },
  { name: 'obrolan-gelap-kecil', width: 540, draw: chat(DARK, 1.5) },
  { name: 'poster', width: 1080, draw: poster },
  { name: 'surat', width: 1000, draw: notice },
];

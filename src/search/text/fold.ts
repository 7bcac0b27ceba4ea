/** Letters that only look Latin, as scam texts use them to slip past filters; NFKD does not know these. */
const LOOK_ALIKES: Record<string, string> = {
  ...pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'),
  ...pairs('авеԁһіјкмнорсԛтѕхуԝ', 'abedhijkmhopcqtsxyw'),
  ...pairs('АВЕІЈКМНОРСТЅХУԜ', 'abeijkmhopctsxyw'),
  ...pairs('αβεικνορτυχΑΒΕΙΚΜΝΟΡΤΥΧΗΖ', 'abeiknoptuxabeikmnoptyxhz'),
  ...pairs('øØłŁđĐðıʼ’‘', "oolldddi'''"),
};

function pairs(from: string, to: string): Record<string, string> {
  const latin = Array.from(to);
  return Object.fromEntries(Array.from(from, (letter, at) => [letter, latin[at] ?? letter]));
}

/** Where blocks of boxed and circled capitals begin; each holds A–Z in order. */
const ENCLOSED_CAPITALS = [0x1f130, 0x1f150, 0x1f170];

function plainLetter(letter: string): string {
  const known = LOOK_ALIKES[letter];
  if (known !== undefined) return known;
  const code = letter.codePointAt(0) ?? 0;
  const block = ENCLOSED_CAPITALS.find((start) => code >= start && code < start + 26);
  return block === undefined ? letter : String.fromCharCode(97 + code - block);
}

const HAS_LATIN = /[a-z]/i;
const STYLED = /[^\u0000-\u007f]/u;

/** One word's look-alikes become Latin only beside a Latin letter: a Russian word stays Russian. */
function latinise(word: string): string {
  const plain = Array.from(word, plainLetter).join('');
  const foreign = /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(word);
  return foreign && !HAS_LATIN.test(word) ? word : plain;
}

/**
 * Text with every typographic disguise taken off: styled, boxed and look-alike letters become plain, marks
 * and invisible characters go, case is folded. What a reader sees as the same word becomes the same letters.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!STYLED.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]+/gu, '')
    .replace(/\S+/gu, (word) => (STYLED.test(word) ? latinise(word) : word))
    .toLowerCase();
}

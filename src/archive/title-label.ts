/** Labels that publishers put in front of a title; longer ones first. */
const WORDS =
  'salah|penipuan|hoaks|hoax|fitnah|disinformasi|misinformasi|menyesatkan|sebagian benar|benar|belum terbukti|satire?|parodi|komedi|klarifikasi|cek fakta|fakta';

const BRACKETED = new RegExp(`^\\s*[[(【]\\s*(?:${WORDS})\\s*[\\])】]\\s*[:!–—-]*\\s*`, 'iu');
/** Without brackets only a label that is set off by a sign: "Salah satu misil …" is a sentence, not a label. */
const SET_OFF = new RegExp(`^\\s*(?:${WORDS})\\s*(?:[:!]+|\\s[–—-]\\s)\\s*`, 'iu');

/** The title without the verdict that its publisher wrote in front of it; the verdict is a field of its own. */
export function stripLabel(title: string): string {
  let rest = title.trim();
  for (;;) {
    const next = rest.replace(BRACKETED, '').replace(SET_OFF, '');
    if (next === rest || next === '') return rest;
    rest = next;
  }
}

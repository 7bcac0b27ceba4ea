/**
 * What people wrap around a text when they pass it on. None of it says what the text claims, and it makes
 * two forwards of one claim look different. All phrases are in folded letters.
 */
const PHRASES = [
  /\[?\b(?:diteruskan|forwarded)\b(?: berkali[- ]kali| many times)?\]?:?/g,
  /\bterusan (?:dari|grup|group|wag|wa)\b[^\n.!]{0,30}?(?=[:\n.!]|$):?/g,
  /\b(?:info|informasi|berita|pesan|kabar) (?:sangat )?(?:penting|darurat|terbaru|terkini|valid|resmi|a1)\b/g,
  /\b(?:penting|urgent|breaking news|viral|heboh|waspada|awas|hati[- ]hati|perhatian|peringatan)\s*(?:[!:]+|\n)/g,
  /\b(?:mohon|tolong|harap|silakan|silahkan|bantu|ayo|yuk|segera|wajib|please|pls)\s+(?:di\s?|untuk )?(?:viralkan|sebarkan|sebarluaskan|sebar luaskan|bagikan|share|teruskan|forward|sampaikan|infokan|kabarkan)\b(?: (?:ke|kepada|pada|di)(?: semua| seluruh)?(?: (?:grup|group|teman|saudara|keluarga|orang|kontak|kerabat|tetangga)(?:[- ](?:grup|teman|lain|lainnya|kita|anda|terdekat))*)+)?/g,
  /\b(?:viralkan|sebarkan|sebarluaskan|bagikan|share|forward)\b(?: (?:ya|sekarang|segera|sebanyak[- ]banyaknya|ke|kepada)(?: (?:semua|seluruh|grup|group|teman|keluarga|orang|kontak)(?:[- ](?:grup|teman|lain))*)*)?\s*(?=[!.\n]|$)/g,
  /\b(?:copas|copy paste|copy[- ]?as|dari (?:grup|group) sebelah|dari wa ?g(?:rup|roup)? sebelah|grup sebelah|group sebelah|tetangga sebelah|sekadar share|sekedar share|cuma share|just share|semoga bermanfaat)\b/g,
  /\b(?:assalamu'?alaikum|ass?alamualaikum|assalammualaikum)(?: (?:wr|warahmatullahi?)\.? ?(?:wb|wabarakatuh)\.?)?/g,
  /\b(?:selamat (?:pagi|siang|sore|malam)|salam sejahtera)(?: (?:semua|semuanya|teman|bapak|ibu|saudara|sekalian))*/g,
  /\b(?:apakah|apa) (?:ini |berita ini |kabar ini |info ini )?(?:benar|bener|betul|hoax|hoaks)\b\??/g,
  /\b(?:mohon|tolong|minta)(?: \S+)? (?:cek|dicek|klarifikasi|diklarifikasi|konfirmasi|pencerahan)(?: faktanya| kebenarannya| fakta)?\b/g,
];

/** Folded text without what was wrapped around it. A text that is nothing but wrapper stays as it was. */
export function unwrap(text: string): string {
  const inner = PHRASES.reduce((rest, phrase) => rest.replace(phrase, ' '), text);
  return /[\p{L}\p{N}]/u.test(inner) ? inner : text;
}

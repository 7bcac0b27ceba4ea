import { GUARD_FIELDS } from '../../abuse/index.js';

/** Forms whose words are worth keeping when the request fails; passwords and receipt codes are typed elsewhere. */
const FORMS = [
  /^\/(?:tanya(?:\/[\w-]+)?|tiket\/balas|bagikan|klarifikasi\/[\w-]+)(?:\?|$)/,
  /^\/jawaban\/[\w-]+\/(?:keberatan|membantu\/kalimat)(?:\?|$)/,
  /^\/meja\/(?:kasus|duta|mitra|instansi|templat|keberatan|disisihkan)(?:\/[\w/-]+)?(?:\?|$)/,
];
/** Shorter ones are choices and numbers, quickly set again. */
const WORTH_KEEPING = 5;
const NEVER: readonly string[] = [
  '_csrf',
  'code',
  'gambar',
  'kunci',
  'langkah',
  'bukan',
  'jawaban',
  ...Object.values(GUARD_FIELDS),
];

interface Posted {
  url: string;
  method: string;
  body?: unknown;
}

/** What somebody had typed into a form whose request failed, to be shown for copying. */
export function keptTexts({ url, method, body }: Posted): string[] {
  const hasWords = method === 'POST' && FORMS.some((form) => form.test(url));
  if (!hasWords || typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' && value.trim().length >= WORTH_KEEPING && !NEVER.includes(name) ? [value] : [],
  );
}

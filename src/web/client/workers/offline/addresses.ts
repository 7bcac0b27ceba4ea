/** A page's address without its language. */
const bare = (path: string): string => path.replace(/^\/en(?=\/|$)/, '') || '/';

/** Pages of one person: never kept, whatever their headers say. */
export const isPrivate = (path: string): boolean =>
  /^\/(?:api|bagikan|health|klarifikasi|langganan|meja|tanya|tiket)(?:\/|$)/.test(bare(path));

/** The front page, the archive and answers; a fresh, whole page that caches may keep. */
export function isKept(path: string, response: Response): boolean {
  const { headers, redirected, status, type } = response;
  const whole = status === 200 && type === 'basic' && !redirected;
  const mayBe = !(headers.get('cache-control') ?? '').includes('no-store');
  return whole && mayBe && /^\/(?:arsip|jawaban\/[^/]+)?$/.test(bare(path));
}

/** What is shown when there is no connection and no copy, in the language of the address. */
export const offlinePage = (path: string): string => (/^\/en(?:\/|$)/.test(path) ? '/en/luring' : '/luring');

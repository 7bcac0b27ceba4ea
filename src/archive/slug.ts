const MAX_LENGTH = 80;

/** A readable ASCII address from a title: `Tsunami di Kupang?` → `tsunami-di-kupang`. Never empty. */
export function slugFrom(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (ascii.length <= MAX_LENGTH) return ascii || 'jawaban';
  const cut = ascii.slice(0, MAX_LENGTH + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 40)).replace(/-+$/, '');
}

/** The first of `base`, `base-2`, `base-3` … that nobody has; slugs are never given twice, so gaps are not filled. */
export function freeSlug(base: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((slug) => {
    if (slug === base) return [1];
    const suffix = slug.startsWith(`${base}-`) ? slug.slice(base.length + 1) : '';
    return /^\d{1,6}$/.test(suffix) ? [Number(suffix)] : [];
  });
  return numbers.length === 0 ? base : `${base}-${String(Math.max(...numbers) + 1)}`;
}

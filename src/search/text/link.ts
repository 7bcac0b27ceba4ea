import { parse as parseHost } from 'tldts';

/** Parameters that say who shared a link, not where it leads. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|igshid?|igsh|mc_[ce]id|si|ref|ref_src|ref_url|s|t|mibextid|_rdr|feature|share|spm|wbraid|gbraid|rdid|sfnsn|extid)$/i;

/** Hosts that are the same place under another name. */
const SAME_HOST: Record<string, string> = {
  'twitter.com': 'x.com',
  'fb.com': 'facebook.com',
  'fb.watch': 'facebook.com/watch',
  'youtu.be': 'youtube.com',
};

const BARE_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i;

function parsed(link: string): URL | null {
  const text = BARE_HOST.test(link) ? `https://${link}` : link;
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/**
 * One spelling for all the ways a link is passed on: no scheme, no `www`, no mobile host, no tracking
 * parameters, no fragment. `null` when it is not a web address, or names a host alone.
 */
export function canonicalLink(link: string): string | null {
  const url = parsed(link.trim());
  if (url === null) return null;
  const bare = url.hostname.replace(/^(?:www|m|mobile|web|amp|mbasic|id-id)\./, '');
  const video = bare === 'youtu.be' ? `/watch?v=${url.pathname.slice(1)}` : null;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/+$/, '');
  const rest = video ?? `${path}${query === '' ? '' : `?${query}`}`;
  return rest === '' ? null : `${SAME_HOST[bare] ?? bare}${rest}`;
}

const LINK = /\bhttps?:\/\/[^\s<>"'”’)\]]+/giu;

/** A host and what follows it, as people write it without a scheme; after "@" it belongs to a mail address. */
const BARE_LINK =
  /(?<![\p{L}\p{N}@._/=&%-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}[/?][^\s<>"'”’)\]]+/giu;

/** Whether a host ends in a name that the world's registries give out: "bit.ly" does, "dll.Terima" does not. */
const isRegistered = (link: string): boolean => {
  const { isIcann, domain } = parseHost(link.split(/[/?]/)[0] ?? '');
  return isIcann === true && domain !== null;
};

/** Every web address in a text, with its scheme or without, in canonical form, each once. */
export function linksIn(text: string): string[] {
  const whole = [...text.matchAll(LINK)];
  const bare = [...text.matchAll(BARE_LINK)].filter(([link]) => isRegistered(link));
  const found = [...whole, ...bare]
    .sort((one, other) => one.index - other.index)
    .map(([link]) => canonicalLink(link.replace(/[.,;:!?]+$/, '')));
  return [...new Set(found.filter((link) => link !== null))];
}

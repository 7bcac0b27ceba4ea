import { parse } from 'tldts';

/** Where everybody publishes: an address there says nothing about who it is. */
const PLATFORMS = new Set([
  'facebook.com',
  'fb.com',
  'fb.watch',
  'instagram.com',
  'threads.net',
  'threads.com',
  'youtube.com',
  'youtu.be',
  'tiktok.com',
  'x.com',
  'twitter.com',
  't.me',
  'telegram.org',
  'whatsapp.com',
  'wa.me',
  'google.com',
  'archive.org',
  'archive.ph',
  'archive.today',
  'ghostarchive.org',
]);

/**
 * The site of whoever publishes at this address: the domain that can be registered, so that all its subdomains are
 * one; of blogs under one roof each. Null where the address does not tell publishers apart.
 */
export function publisherSite(url: string): string | null {
  const { domain, hostname, isIp } = parse(url, { allowPrivateDomains: true });
  const site = domain ?? hostname;
  if (!site || (isIp && site.includes(':')) || PLATFORMS.has(site)) return null;
  return site;
}

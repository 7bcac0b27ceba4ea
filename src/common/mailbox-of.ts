const GMAIL = ['gmail.com', 'googlemail.com'];

/**
 * What all spellings of one mailbox have in common, so that letters to it are counted together: capitals, quotation
 * marks and what follows a "+" change nothing, nor do dots at Gmail. Never written to.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at).toLowerCase().replace(/["\\]/g, '');
  const host = address.slice(at + 1).toLowerCase();
  const own = name.replace(/(?<=.)\+.*$/, '');
  return GMAIL.includes(host) ? `${own.replaceAll('.', '')}@gmail.com` : `${own}@${host}`;
}

import type { Role } from '../../staff/index.js';
import type { Words } from '../words/index.js';

export interface DeskLink {
  href: string;
  label: string;
  /** Who sees the link; what they may open is decided by the access table alone. */
  roles?: readonly Role[];
  /** Whether the number of unread notices stands beside it. */
  counted?: boolean;
  /** Stands in the fold beside the daily ones. */
  more?: boolean;
}

/** The desk's main links for one role, in order. */
export function deskLinks(words: Words, role: Role): DeskLink[] {
  const { nav, people } = words.common.desk;
  const links: DeskLink[] = [
    { href: '/meja', label: nav },
    { href: '/meja/duta', label: words.volunteer.nav, roles: ['volunteer'] },
    { href: '/meja/duta/kirim', label: words.volunteer.send, roles: ['volunteer'] },
    { href: '/meja/kabar', label: words.notices.nav, counted: true },
    { href: '/meja/disisihkan', label: words.abuse.desk.nav },
    { href: '/meja/keberatan', label: words.readers.nav, more: true },
    { href: '/meja/tautan', label: words.evidence.links.nav, more: true },
    { href: '/meja/instansi', label: words.agencies.directory.nav, more: true },
    { href: '/meja/mitra', label: words.partners.desk.nav, more: true },
    { href: '/meja/angka', label: words.figures.nav, more: true },
    { href: '/meja/piket', label: words.duty.nav, more: true },
    {
      href: '/meja/templat',
      label: words.writing.templates.title,
      roles: ['editor', 'administrator'],
      more: true,
    },
    { href: '/meja/staf', label: people, roles: ['administrator'], more: true },
  ];
  return links.filter(({ roles }) => roles?.includes(role) ?? role !== 'volunteer');
}

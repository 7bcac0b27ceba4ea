import { clientPath, href } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';

const icon = (name: string, size: number, purpose: string) => ({
  src: clientPath(name),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a phone may share into the portal; it becomes a draft, see ShareTargetController. */
const shareTarget = (lang: Lang) => ({
  action: href(lang, '/bagikan'),
  method: 'POST',
  enctype: 'multipart/form-data',
  params: {
    title: 'title',
    text: 'text',
    url: 'url',
    files: [{ name: 'pictures', accept: ['image/jpeg', 'image/png', 'image/webp'] }],
  },
});

/** The Web App Manifest (W3C) of the portal as it is installed from pages in one language; `id` makes it one app. */
export function manifest(lang: Lang): object {
  const { common, installed } = words(lang);
  const shortcut = (name: string, path: string) => ({ name, url: href(lang, path) });
  return {
    id: '/',
    name: common.site,
    short_name: installed.shortName,
    description: common.description,
    lang,
    dir: 'ltr',
    start_url: href(lang, '/'),
    scope: '/',
    display: 'standalone',
    theme_color: '#1a2550',
    background_color: '#fbf7ef',
    categories: ['news', 'government'],
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable', 512, 'maskable'),
    ],
    shortcuts: [
      shortcut(common.nav.ask, '/tanya'),
      shortcut(common.nav.ticket, '/tiket'),
      shortcut(common.nav.archive, '/arsip'),
    ],
    share_target: shareTarget(lang),
  };
}

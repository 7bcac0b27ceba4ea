import { useHref, useWords } from './lang.js';
import { hasLanguages } from './languages.js';
import type { Words } from '../words/index.js';

type Foot = Words['foot'];

/** Where the foot of every page leads, in groups. */
const GROUPS: readonly { name: keyof Foot['group']; paths: readonly (keyof Foot['page'])[] }[] = [
  { name: 'read', paths: ['/arsip', '/topik', '/langganan', '/literasi'] },
  { name: 'open', paths: ['/statistik', '/koreksi', '/verifikasi', '/data', '/sematan'] },
  { name: 'service', paths: ['/tentang', '/metodologi', '/mitra', '/privasi'] },
];

/** The foot of what everybody reads. */
export function Footer() {
  const { common, foot } = useWords();
  const href = useHref();
  return (
    <footer>
      <div class="wrap">
        <nav aria-label={common.footNav}>
          {GROUPS.map(({ name, paths }) => (
            <div>
              <b>{foot.group[name]}</b>
              {paths.filter(hasLanguages).map((path) => (
                <a href={href(path)}>{foot.page[path]}</a>
              ))}
            </div>
          ))}
        </nav>
        <p>{foot.owner}</p>
      </div>
    </footer>
  );
}

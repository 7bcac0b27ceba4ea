import { homeOf, type SignedIn } from '../../staff/index.js';
import { IkatPattern, MarkShape } from './components/mark.js';
import { CsrfField } from './components/page-parts.js';
import { MOST_COUNTED } from '../../notices/index.js';
import { deskLinks, type DeskLink } from './desk-nav.js';
import { words } from '../words/index.js';
import { useHref, useLang, useWords } from './lang.js';
import { hasLanguages, href as hrefIn, otherLang } from './languages.js';

const current = (path: string, href: string): 'page' | undefined => (path === href ? 'page' : undefined);

function Mark({ href, under }: { href: string; under: string }) {
  const text = useWords().common;
  return (
    <a class="mark" href={href}>
      <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
        <MarkShape />
      </svg>
      <span>
        {text.brand}
        <small>{under}</small>
      </span>
    </a>
  );
}

/** The one quiet woven band; it stands under the masthead and nowhere else. */
function Ikat() {
  return (
    <svg class="ikat" aria-hidden="true">
      <defs>
        <IkatPattern />
      </defs>
      <path d="M0 0h9999v14H0z" fill="url(#ikat)" />
    </svg>
  );
}

/** The same page in the other language, named in that language; nothing where a page has only one. */
function LanguageSwitch({ address }: { address: string }) {
  const other = otherLang(useLang());
  const { short, name } = words(other).common.language;
  if (!hasLanguages(address)) return null;
  return (
    <a href={hrefIn(other, address)} lang={other} hreflang={other}>
      {short}
      <span class="off"> ({name})</span>
    </a>
  );
}

export function PublicMasthead({ path, address }: { path: string; address: string }) {
  const text = useWords().common;
  const href = useHref();
  const links = [
    { href: '/tanya', label: text.nav.ask },
    { href: '/tiket', label: text.nav.ticket },
    { href: '/arsip', label: text.nav.archive },
  ];
  return (
    <header>
      <div class="mast">
        <div class="wrap">
          <Mark href={href('/')} under={text.tagline} />
          <nav aria-label={text.mainNav}>
            {links.map((link) => (
              <a href={href(link.href)} aria-current={current(path, link.href)}>
                {link.label}
              </a>
            ))}
            <LanguageSwitch address={address} />
          </nav>
        </div>
      </div>
      <Ikat />
    </header>
  );
}

/** How much is new, beside the link that leads to it; nothing where nothing is. */
function Unread({ count }: { count: number }) {
  const text = useWords().notices;
  if (count === 0) return null;
  return (
    <>
      {' '}
      <b class="count" aria-hidden="true">
        {text.unread(count, MOST_COUNTED)}
      </b>
      <span class="off"> ({text.unreadLong(count)})</span>
    </>
  );
}

function DeskLinks({ links, path, unread }: { links: readonly DeskLink[]; path: string; unread: number }) {
  return (
    <>
      {links.map(({ href, label, counted }) => (
        <a href={href} aria-current={current(path, href)}>
          {label}
          {counted && <Unread count={unread} />}
        </a>
      ))}
    </>
  );
}

/** What is needed now and then; it opens without a script. */
function More({ links, path }: { links: readonly DeskLink[]; path: string }) {
  const text = useWords().common.desk;
  if (links.length === 0) return null;
  return (
    <details class="more">
      <summary>{text.more}</summary>
      <div>
        <DeskLinks links={links} path={path} unread={0} />
      </div>
    </details>
  );
}

/** The desk's masthead: who is signed in, as what, and the way out. */
export function DeskMasthead({ path, person }: { path: string; person: SignedIn }) {
  const text = useWords().common;
  const links = deskLinks(useWords(), person.role);
  return (
    <header>
      <div class="mast">
        <div class="wrap">
          <Mark href={homeOf(person.role)} under={text.desk.title} />
          <nav aria-label={text.desk.nav}>
            <DeskLinks links={links.filter(({ more }) => !more)} path={path} unread={person.unread ?? 0} />
            <More links={links.filter(({ more }) => more)} path={path} />
          </nav>
          <p class="who">
            <a href="/meja/akun">{person.name}</a> · {text.role[person.role]}
          </p>
          <form method="post" action="/meja/keluar">
            <CsrfField token={person.csrfToken} />
            <button type="submit">{text.desk.signOut}</button>
          </form>
        </div>
      </div>
      <Ikat />
    </header>
  );
}

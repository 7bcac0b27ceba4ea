import type { Page } from '../../common/index.js';
import type { TroubledLink } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import { DateText, Pager, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';
import { tabPath } from './case-model.js';

interface LinksView {
  person: SignedIn;
  links: Page<TroubledLink>;
  checked: number;
  all: number;
}

function Line({ link }: { link: TroubledLink }) {
  const text = useWords().evidence;
  return (
    <li>
      <p>
        <span class="tag hot">{text.linkTag[link.result]}</span> {text.link[link.result]}{' '}
        {link.quoteStands !== null && (link.quoteStands ? text.quoteStands : text.quoteGone)}
      </p>
      <p>
        <b>{link.publisher}</b> · {link.title}
      </p>
      <p class="said">{link.url}</p>
      <p class="meta">
        {text.checkedAt} <DateText date={link.checkedAt} /> · {text.links.case(link.caseNumber)} ·{' '}
        <a href={tabPath(link.caseId, 'bukti')}>{text.links.open}</a>
      </p>
    </li>
  );
}

/** Sources that are no longer what they were when they were quoted. */
export function linksPage({ person, links, checked, all }: LinksView): string {
  const text = words('id').evidence.links;
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/tautan', desk: person },
    <>
      <h1>{text.title}</h1>
      <p class="hint">
        {text.hint} {text.counts(checked, all)}
      </p>
      {links.items.length === 0 && <p>{checked === 0 ? text.unchecked : text.none}</p>}
      <ul class="list">
        {links.items.map((link) => (
          <Line link={link} />
        ))}
      </ul>
      <Pager page={links} href={(page) => `/meja/tautan?hal=${page}`} />
    </>,
  );
}

import type { IssuedLink } from '../../agencies/index.js';
import type { SignedIn } from '../../staff/index.js';
import { DateText, LinkButton, renderPage, TextArea, useWords } from '../kit/index.js';
import { words } from '../words/index.js';
import { tabPath } from './case-model.js';

interface LinksPage {
  person: SignedIn;
  caseId: string;
  links: readonly IssuedLink[];
}

function Link({ link, index }: { link: IssuedLink; index: number }) {
  const text = useWords().agencies.inquiry.links;
  return (
    <section class="panel">
      <h2>{link.agencyName}</h2>
      <TextArea name={`pesan-${index}`} label={text.title} rows={10} value={link.whatsapp.text} />
      <p class="row">
        <a class="btn" href={link.whatsapp.href} rel="noopener noreferrer">
          {text.open}
        </a>
      </p>
      <p class="meta">
        {text.until} <DateText date={link.expiresAt} />
      </p>
    </section>
  );
}

/** Links to be copied. They are shown this once: nobody can look them up again. */
export function inquiryLinksPage({ person, caseId, links }: LinksPage): string {
  const text = words('id').agencies.inquiry.links;
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/kasus', desk: person },
    <div class="read">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {links.map((link, index) => (
        <Link link={link} index={index} />
      ))}
      <p>
        <LinkButton href={tabPath(caseId, 'klarifikasi')} look="quiet">
          {text.back}
        </LinkButton>
      </p>
    </div>,
  );
}

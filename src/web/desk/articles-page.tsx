import type { Page } from '../../common/index.js';
import type { CaseFile } from '../../fact-finding/index.js';
import type { Partner, PartnerArticle } from '../../partners/index.js';
import type { SignedIn } from '../../staff/index.js';
import {
  Away,
  Button,
  CsrfField,
  DateText,
  Pager,
  renderPage,
  Select,
  TextField,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { tabPath } from './case-model.js';

interface CiteProps {
  person: SignedIn;
  caseId: string;
  article: PartnerArticle;
}

/** One article becomes evidence of one case. */
function Cite({ person, caseId, article }: CiteProps) {
  const text = useWords().partners.articles;
  return (
    <form method="post" action={`/meja/kasus/${caseId}/artikel/${article.id}`}>
      <CsrfField token={person.csrfToken} />
      <Button look="quiet">
        {text.cite}
        <span class="off">{text.citeOf(article.title)}</span>
      </Button>
    </form>
  );
}

interface ArticleProps extends Omit<CiteProps, 'caseId'> {
  /** The case that may cite it; null where there is none, or it is in other hands. */
  caseId: string | null;
  /** Why it is shown. */
  why?: string;
}

export function ArticleEntry({ article, caseId, person, why }: ArticleProps) {
  return (
    <li>
      <p>
        <Away url={article.url} title={article.title} />
      </p>
      {article.summary && <p class="meta">{article.summary}</p>}
      <p class="meta">
        {article.partner} · <DateText date={article.publishedAt} />
        {why && ` · ${why}`}
      </p>
      {caseId && <Cite person={person} caseId={caseId} article={article} />}
    </li>
  );
}

interface ArticlesPage {
  person: SignedIn;
  articles: Page<PartnerArticle>;
  partners: readonly Partner[];
  query: string;
  partnerId: string;
  /** The case that is being worked on. */
  file: CaseFile | null;
}

const PATH = '/meja/mitra/artikel';

function Search({ query, partnerId, partners, file }: ArticlesPage) {
  const text = useWords().partners.articles;
  return (
    <form class="panel" method="get" action={PATH}>
      {file && <input type="hidden" name="kasus" value={file.id} />}
      <TextField name="q" type="search" label={text.search} value={query} />
      <Select
        name="mitra"
        label={text.partner}
        empty={text.everyPartner}
        choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
        value={partnerId}
      />
      <Button look="quiet">{text.button}</Button>
    </form>
  );
}

function hrefOf({ query, partnerId, file }: ArticlesPage, page: number): string {
  const asked = { q: query, mitra: partnerId, kasus: file?.id ?? '', hal: String(page) };
  return `${PATH}?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()}`;
}

/** What stood in the partners' feeds; from a case, each can be cited. */
export function articlesPage(page: ArticlesPage): string {
  const text = words('id').partners.articles;
  const { person, articles, query, partnerId, file } = page;
  const asked = query !== '' || partnerId !== '';
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/mitra', desk: person },
    <>
      {file && (
        <p class="meta">
          <a href={tabPath(file.id, 'bukti')}>{text.backToCase(file.number)}</a>
        </p>
      )}
      <h1>{text.title}</h1>
      {file && (
        <p>
          {text.citing(file.number)} <q>{file.claim}</q>
        </p>
      )}
      <Search {...page} />
      {articles.items.length === 0 && <p>{asked ? text.none : text.empty}</p>}
      <ul class="list">
        {articles.items.map((article) => (
          <ArticleEntry article={article} person={person} caseId={file?.id ?? null} />
        ))}
      </ul>
      <Pager page={articles} href={(number) => hrefOf(page, number)} />
    </>,
  );
}

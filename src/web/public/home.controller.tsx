import { Controller, Get, Header } from '@nestjs/common';
import { ArchiveService, type AnswerItem } from '../../archive/index.js';
import { AppConfig, publicUrl } from '../../config/index.js';
import { InterimReader } from '../../fact-finding/index.js';
import { AnswerList, PageLang, renderPage, useHref, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { feedLinks } from './feeds/feed-links.js';
import { InterimNotice } from './interim-notice.js';
import { siteData } from './machine/site-data.js';
import { PasteBox } from './paste-box.js';

const NEWEST = 5;
const INTERIMS = 3;

function Newest({ answers }: { answers: readonly AnswerItem[] }) {
  const { home } = useWords().ask;
  const href = useHref();
  return (
    <section>
      <h2>{home.newest}</h2>
      {answers.length === 0 ? <p>{home.none}</p> : <AnswerList answers={answers} />}
      <p>
        <a href={href('/arsip')}>{home.all}</a>
      </p>
    </section>
  );
}

@Controller()
export class HomeController {
  constructor(
    private readonly archive: ArchiveService,
    private readonly interims: InterimReader,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async home(@PageLang() lang: Lang): Promise<string> {
    const [newest, interims] = await Promise.all([
      this.archive.newest(NEWEST),
      this.interims.newest(INTERIMS),
    ]);
    const text = words(lang).ask;
    const site = publicUrl(this.config);
    const jsonLd = lang === 'id' ? siteData(site) : null;
    return renderPage(
      { lang, title: text.home.title, path: '/', feeds: feedLinks(lang), site, jsonLd },
      <div class="pair">
        <section class="read">
          <h1>{text.home.title}</h1>
          <p>{text.home.lead}</p>
          {interims.map((interim) => (
            <InterimNotice interim={interim} />
          ))}
          <PasteBox />
          <p class="meta after">{text.emergency}</p>
        </section>
        <Newest answers={newest} />
      </div>,
    );
  }
}

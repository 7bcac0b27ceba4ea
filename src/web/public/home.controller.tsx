import { Controller, Get, Header } from '@nestjs/common';
import { ArchiveService } from '../../archive/index.js';
import { AnswerList, renderPage } from '../kit/index.js';
import { words } from '../words/index.js';
import { PasteBox } from './paste-box.js';

const NEWEST = 5;

@Controller()
export class HomeController {
  constructor(private readonly archive: ArchiveService) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async home(): Promise<string> {
    const newest = await this.archive.newest(NEWEST);
    const text = words('id').ask;
    return renderPage(
      { lang: 'id', title: text.home.title, path: '/' },
      <div class="pair">
        <section class="read">
          <h1>{text.home.title}</h1>
          <p>{text.home.lead}</p>
          <PasteBox />
          <p class="meta after">{text.emergency}</p>
        </section>
        <section>
          <h2>{text.home.newest}</h2>
          {newest.length === 0 ? <p>{text.home.none}</p> : <AnswerList answers={newest} />}
          <p>
            <a href="/arsip">{text.home.all}</a>
          </p>
        </section>
      </div>,
    );
  }
}

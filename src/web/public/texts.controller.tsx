import { Controller, Get, Header } from '@nestjs/common';
import type { VNode } from 'preact';
import { LinkButton, PageLang } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import type { TextPage } from '../words/text-page.js';
import { ServiceFacts } from './service-facts.js';
import { textPage } from './text.page.js';

const HTML = 'text/html; charset=utf-8';

/** How the service works, in pages that change with the software and its settings only. */
@Controller()
export class TextsController {
  constructor(private readonly facts: ServiceFacts) {}

  @Get('metodologi')
  @Header('content-type', HTML)
  methodology(@PageLang() lang: Lang): string {
    return this.page(lang, '/metodologi', words(lang).texts.methodology);
  }

  @Get('privasi')
  @Header('content-type', HTML)
  privacy(@PageLang() lang: Lang): string {
    return this.page(lang, '/privasi', words(lang).texts.privacy);
  }

  @Get('tentang')
  @Header('content-type', HTML)
  about(@PageLang() lang: Lang): string {
    const ask = <LinkButton href="/tanya">{words(lang).textParts.askSomething}</LinkButton>;
    return this.page(lang, '/tentang', words(lang).texts.about, ask);
  }

  private page(lang: Lang, path: string, text: TextPage, end: VNode | null = null): string {
    return textPage({ lang, path, text, workingTime: this.facts.workingTime(lang), end });
  }
}

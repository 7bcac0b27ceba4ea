import { Controller, Get, Header } from '@nestjs/common';
import { ANSWER_VERDICTS, KINDS } from '../../archive/index.js';
import { LinkButton, PageLang, VerdictBadge, useWords } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { textPage } from './text.page.js';

const HTML = 'text/html; charset=utf-8';
const CACHE = 'public, max-age=300';

function Verdicts() {
  const say = useWords();
  return (
    <section>
      <h2>{say.textParts.verdicts}</h2>
      <dl>
        {ANSWER_VERDICTS.map((verdict) => (
          <>
            <dt>
              <VerdictBadge verdict={verdict} />
            </dt>
            <dd>{say.common.verdictMeaning[verdict]}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Kinds() {
  const say = useWords();
  return (
    <section>
      <h2>{say.textParts.kinds}</h2>
      <p>{say.textParts.kindsLead}</p>
      <dl>
        {KINDS.map((kind) => (
          <>
            <dt>{say.common.kind[kind]}</dt>
            <dd>{say.common.kindMeaning[kind]}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** How the service works, in pages that change with the software only. */
@Controller()
export class TextsController {
  @Get('metodologi')
  @Header('content-type', HTML)
  @Header('cache-control', CACHE)
  methodology(@PageLang() lang: Lang): string {
    return textPage(
      lang,
      'methodology',
      <>
        <Verdicts />
        <Kinds />
      </>,
    );
  }

  @Get('koreksi')
  @Header('content-type', HTML)
  @Header('cache-control', CACHE)
  corrections(@PageLang() lang: Lang): string {
    const ask = <LinkButton href="/tanya">{words(lang).textParts.askForCorrection}</LinkButton>;
    return textPage(lang, 'corrections', ask);
  }

  @Get('privasi')
  @Header('content-type', HTML)
  @Header('cache-control', CACHE)
  privacy(@PageLang() lang: Lang): string {
    return textPage(lang, 'privacy', null);
  }

  @Get('tentang')
  @Header('content-type', HTML)
  @Header('cache-control', CACHE)
  about(@PageLang() lang: Lang): string {
    const ask = <LinkButton href="/tanya">{words(lang).textParts.askSomething}</LinkButton>;
    return textPage(lang, 'about', ask);
  }
}

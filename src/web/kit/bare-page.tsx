import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../words/index.js';
import { LangContext } from './lang.js';
import { cspHash, minify } from './styles/sheet.js';
import { withoutSlashes } from './void-elements.js';

/** The only style of a page of its own, with the hash by which its policy allows it. */
export interface BareSheet {
  css: string;
  hash: string;
}

export function bareSheet(source: string): BareSheet {
  const css = minify(source);
  return { css, hash: cspHash(css) };
}

export interface BareFrame {
  lang: Lang;
  title: string;
  sheet: BareSheet;
}

/** A page without the portal around it: to be printed, or to stand within a page of somebody else. */
export function renderBare({ lang, title, sheet }: BareFrame, body: VNode): string {
  const html = renderToString(
    <LangContext.Provider value={lang}>
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="robots" content="noindex" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <style dangerouslySetInnerHTML={{ __html: sheet.css }} />
        </head>
        <body>{body}</body>
      </html>
    </LangContext.Provider>,
  );
  return `<!doctype html>${withoutSlashes(html)}`;
}

import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { words } from '../words/index.js';
import { clientPath } from './client-scripts.js';
import { Script } from './components/script.js';
import { Footer } from './footer.js';
import { Outward } from './outward.js';
import type { PageFrame } from './page-frame.js';
import { LangContext, useLang } from './lang.js';
import { DeskMasthead, PublicMasthead } from './masthead.js';
import { deskSheet, publicSheet } from './styles/sheet.js';
import { withoutSlashes } from './void-elements.js';

/** A style element's text must reach the browser byte for byte, or its hash in the policy does not match. */
function Style({ css }: { css: string }) {
  return <style dangerouslySetInnerHTML={{ __html: css }} />;
}

function Head({ frame }: { frame: PageFrame }) {
  const text = words(frame.lang).common;
  const title = `${frame.invalid ? text.errorPrefix : ''}${frame.title} · ${text.site}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="description" content={frame.description ?? text.description} />
      {(frame.noIndex || frame.desk) && <meta name="robots" content="noindex" />}
      {!frame.desk && <Outward frame={frame} />}
      <meta name="theme-color" content="#1a2550" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {!frame.desk && <Installable />}
      <Style css={publicSheet} />
      {frame.desk && <Style css={deskSheet} />}
    </head>
  );
}

/** The portal as an app: what it is called, its icon where Apple looks for it, and what keeps pages for later. */
function Installable() {
  const manifest = { id: '/manifest.webmanifest', en: '/manifest.en.webmanifest' }[useLang()];
  return (
    <>
      <link rel="manifest" href={manifest} />
      <link rel="apple-touch-icon" href={clientPath('icon-192')} />
      <Script name="register" />
    </>
  );
}

function Document({ frame, body }: { frame: PageFrame; body: VNode }) {
  return (
    <html lang={frame.lang}>
      <Head frame={frame} />
      <body class={frame.desk && 'desk'}>
        <a class="skip" href="#isi">
          {words(frame.lang).common.skip}
        </a>
        {frame.desk ? (
          <DeskMasthead path={frame.path} person={frame.desk} />
        ) : (
          <PublicMasthead path={frame.path} address={frame.address ?? frame.path} />
        )}
        <main id="isi" tabIndex={-1}>
          <div class="wrap">{body}</div>
        </main>
        {!frame.desk && <Footer />}
      </body>
    </html>
  );
}

/** A whole page as HTML. Everything in it is escaped, except what a component marks as trusted HTML. */
export function renderPage(frame: PageFrame, body: VNode): string {
  const html = renderToString(
    <LangContext.Provider value={frame.lang}>
      <Document frame={frame} body={body} />
    </LangContext.Provider>,
  );
  return `<!doctype html>${withoutSlashes(html)}`;
}

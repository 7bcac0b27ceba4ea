import type { FastifyReply } from 'fastify';
import { LinkButton, renderPage } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';

/** A step of a draft that is not there: sent, past its day, or never known to this browser (HTTP 404). */
export function lost(reply: FastifyReply, lang: Lang): string {
  reply.status(404);
  const say = words(lang).ask.lost;
  return renderPage(
    { lang, title: say.title, path: '/tanya', noIndex: true },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.text}</p>
      <p>{say.cookies}</p>
      <div class="row">
        <LinkButton href="/tanya">{say.again}</LinkButton>
        <LinkButton href="/tiket" look="quiet">
          {say.ticket}
        </LinkButton>
      </div>
    </div>,
  );
}

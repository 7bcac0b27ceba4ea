import { TextField, renderPage, useHref, useWords, Button, useLang } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { LARGEST, answerFrame, searchFrame } from './frame-html.js';

export interface Guide {
  /** The portal's public address without a slash at the end. */
  site: string;
  /** What was typed. */
  address: string;
  /** The answer that is shown; null when there is none. */
  chosen: { slug: string; title: string } | null;
  /** True when what was typed is no answer of ours. */
  unknown: boolean;
}

function Code({ html, label, id }: { html: string; label: string; id: string }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} rows={6} readOnly spellcheck={false}>
        {html}
      </textarea>
    </div>
  );
}

function Answer({ site, address, chosen, unknown }: Guide) {
  const { embed } = useWords();
  const href = useHref();
  const lang = useLang();
  const say = embed.answer;
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      <form class="ask" method="get" action={href('/sematan')}>
        <TextField
          name="alamat"
          label={say.address}
          hint={say.hint}
          value={address}
          error={unknown ? say.unknown : undefined}
        />
        <Button look="quiet">{say.show}</Button>
      </form>
      {chosen ? (
        <>
          <h3 class="after">{say.preview}</h3>
          <Preview
            src={href(`/sematan/${chosen.slug}`)}
            title={embed.card.frame(chosen.title)}
            height={LARGEST.height}
          />
          <Code
            id="kode-jawaban"
            label={say.code}
            html={answerFrame({ lang, site, slug: chosen.slug, title: chosen.title, size: LARGEST })}
          />
        </>
      ) : (
        !unknown && <p>{say.none}</p>
      )}
    </section>
  );
}

/** A frame as a partner's site would show it; loaded when it comes into sight. */
const Preview = (frame: { src: string; title: string; height: number }) => (
  <iframe {...frame} width={LARGEST.width} loading="lazy" />
);

function SearchBox({ site }: Pick<Guide, 'site'>) {
  const { embed } = useWords();
  const href = useHref();
  const lang = useLang();
  return (
    <section>
      <h2>{embed.search.title}</h2>
      <p>{embed.search.lead}</p>
      <Preview src={href('/sematan/cari')} title={embed.search.frame} height={180} />
      <Code id="kode-cari" label={embed.answer.code} html={searchFrame(lang, site)} />
    </section>
  );
}

function More({ site }: Pick<Guide, 'site'>) {
  const { auto, rules } = useWords().embed;
  return (
    <>
      <section>
        <h2>{auto.title}</h2>
        <p>{auto.lead}</p>
        <p class="said">
          <code>{`${site}/oembed?format=json&url=${site}/jawaban/…`}</code>
        </p>
      </section>
      <section>
        <h2>{rules.title}</h2>
        <ul>
          {rules.list.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Tells partners how to show an answer or the search box on their own sites, with what they can copy. */
export function guidePage(lang: Lang, guide: Guide): string {
  const say = words(lang).embed;
  return renderPage(
    {
      lang,
      title: say.title,
      description: say.lead,
      path: '/sematan',
      site: guide.site,
      invalid: guide.unknown,
    },
    <div class="read">
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <Answer {...guide} />
      <SearchBox site={guide.site} />
      <More site={guide.site} />
    </div>,
  );
}

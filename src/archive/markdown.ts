import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
markdown.disable('image');

const FOOTNOTE = /\[\^(\d{1,4})\]/g;

/** Numbers of the sources that the footnotes of an explanation point at, each once. */
export const footnotesIn = (text: string): number[] => [
  ...new Set([...text.matchAll(FOOTNOTE)].map(([, number]) => Number(number))),
];

/** `[^2]` is a link to source 2 where there is one; what is written as code, or points at nothing, stays as it stands. */
markdown.inline.ruler.before('link', 'source', (state, silent) => {
  const [found, number] = /^\[\^(\d{1,4})\]/.exec(state.src.slice(state.pos, state.pos + 8)) ?? [];
  if (found === undefined || !sourcesIn(state.env).includes(Number(number))) return false;
  if (!silent) state.push('source', 'sup', 0).content = String(Number(number));
  state.pos += found.length;
  return true;
});
markdown.renderer.rules['source'] = (tokens, index) => {
  const number = tokens[index]?.content ?? '';
  return `<sup><a href="#sumber-${number}">${number}</a></sup>`;
};

function sourcesIn(env: unknown): readonly unknown[] {
  return typeof env === 'object' && env !== null && 'sources' in env && Array.isArray(env.sources)
    ? env.sources
    : [];
}

/** The second line of defence: whatever the renderer lets through, only these leave. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 's'],
    ...['code', 'pre', 'a', 'sup', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel', 'title'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    // The page has its own h1 and h2 above the explanation.
    h1: 'h3',
    h2: 'h3',
    a: (tagName, attribs) => ({
      tagName,
      attribs: attribs['href']?.startsWith('#')
        ? attribs
        : { ...attribs, rel: 'nofollow noopener noreferrer' },
    }),
  },
};

/** An explanation as safe HTML: no raw HTML, no pictures, links that pass nothing on; footnotes lead to `sources`. */
export function renderExplanation(text: string, sources: readonly number[] = []): string {
  return sanitizeHtml(markdown.render(text, { sources }), ALLOWED);
}

/** Markdown that shows the text as it stands, for texts that were never written as Markdown. */
export function asMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([#>+-]|\d+[.)])(?=\s)/gm, (_all, blank: string, mark: string) =>
      /\d/.test(mark) ? `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blank}\\${mark}`,
    );
}

/** The words of a Markdown text without its signs; the addresses behind links go too. */
export function plainText(markdown: string): string {
  return markdown
    .replace(FOOTNOTE, '')
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,3}\.)[ \t]+/gm, '')
    .replace(/(\*{1,3}|__|`{1,3})(?=\S)(.*?\S)\1/g, '$2');
}

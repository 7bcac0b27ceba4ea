import { Parser } from 'htmlparser2';

/** What a page becomes when no service stands behind it. */
export interface Surroundings {
  /** Where a link leads in the copy; null: nowhere, and the words of the link stay; undefined: away, as it is. */
  linkTo(href: string): string | null | undefined;
  /** What a link within the copy is called from outside. */
  outside(link: string): string;
  /** Scripts that need no service. */
  isHarmless(script: string): boolean;
  /** Says that this is a copy; the first thing in the page. */
  banner: string;
  /** Instead of a form; the page's other forms go without a word. */
  instead: string;
  /** The page's policy, as far as a page may say it of itself. */
  policy: string;
}

/** Elements whose start and end go, and what is in them too. */
const GONE = new Set(['form']);
/** Links in the head that only the service answers. */
const SERVED = new Set(['manifest', 'preconnect', 'search']);

/** The page with every link leading into the copy and no form in it; all else stays byte for byte. */
export function staticPage(html: string, surroundings: Surroundings): string {
  return new Rewriting(html, surroundings).result();
}

/** The addresses that a page's links, pictures and scripts name. */
export function linksIn(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, { href, src, property, content }) => {
      if (name === 'meta' && property === 'og:image' && content !== undefined) found.push(content);
      for (const address of [href, src]) if (address !== undefined) found.push(address);
    },
  });
  parser.end(html);
  return found;
}

class Rewriting {
  private readonly out: string[] = [];
  private copiedTo = 0;
  /** How many elements deep within one that goes. */
  private depth = 0;
  private said = false;
  private isInMain = false;
  private isScriptGone = false;
  /** Links that lost their address: which of the open ones. */
  private readonly anchors: boolean[] = [];
  private readonly changes: Record<string, (attributes: Record<string, string>) => void> = {
    a: (attributes) => this.anchor(attributes),
    link: (attributes) => this.head(attributes),
    meta: (attributes) => this.meta(attributes),
    script: (attributes) => this.script(attributes),
  };
  private readonly parser: Parser;

  constructor(
    private readonly html: string,
    private readonly around: Surroundings,
  ) {
    this.parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      onclosetag: (name, implied) => this.close(name, implied),
    });
  }

  result(): string {
    this.parser.end(this.html);
    this.out.push(this.html.slice(this.copiedTo));
    return this.out.join('');
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (GONE.has(name) && this.depth++ === 0) {
      this.replace(this.said ? '' : this.around.instead);
      this.said = true;
    }
    if (this.depth > 0) return;
    const change = this.changes[name];
    if (change) change(attributes);
    else this.mark(name, attributes);
  }

  private close(name: string, implied: boolean): void {
    if (GONE.has(name)) this.leave();
    if (this.depth > 0) return;
    if (name === 'script' && this.isScriptGone) this.replace('');
    if (name === 'a' && this.anchors.pop() === true && !implied) this.replace('</span>');
  }

  private leave(): void {
    this.depth -= 1;
    if (this.depth === 0) this.copiedTo = this.parser.endIndex + 1;
  }

  private anchor({ href, ...others }: Record<string, string>): void {
    const to = href === undefined ? undefined : this.around.linkTo(href);
    this.anchors.push(to === null);
    if (to === null) this.replace(tag('span', kept(others)));
    else if (to !== undefined) this.replace(tag('a', { href: to, ...others }));
  }

  private head(attributes: Record<string, string>): void {
    const { rel = '', href = '' } = attributes;
    const to = rel === 'canonical' ? undefined : this.around.linkTo(href);
    if (SERVED.has(rel) || to === null) this.replace('');
    else if (to !== undefined) {
      // A page in another language is named by its whole address: search engines want it so.
      const named = 'hreflang' in attributes ? this.around.outside(to) : to;
      this.replace(tag('link', { ...attributes, href: named }));
    }
  }

  private script({ src }: Record<string, string>): void {
    this.isScriptGone = src !== undefined && !this.around.isHarmless(src);
    if (this.isScriptGone) this.replace('');
  }

  /** The policy comes after the character set; the picture that chats show is the copy's. */
  private meta(attributes: Record<string, string>): void {
    const { charset, property, name, content = '' } = attributes;
    if (charset !== undefined) this.insert(this.around.policy);
    if (property !== 'og:image' && name !== 'twitter:image') return;
    const to = this.around.linkTo(content);
    if (typeof to === 'string')
      this.replace(tag('meta', { ...attributes, content: this.around.outside(to) }));
  }

  /** The banner is put in where the page's own part begins. */
  private mark(name: string, { class: className }: Record<string, string>): void {
    if (name === 'main') this.isInMain = true;
    if (this.isInMain && name === 'div' && className === 'wrap') {
      this.insert(this.around.banner);
      this.isInMain = false;
    }
  }

  /** Puts something in the place of the tag that was just read. */
  private replace(text: string): void {
    this.out.push(this.html.slice(this.copiedTo, this.parser.startIndex), text);
    this.copiedTo = this.parser.endIndex + 1;
  }

  private insert(text: string): void {
    this.out.push(this.html.slice(this.copiedTo, this.parser.endIndex + 1), text);
    this.copiedTo = this.parser.endIndex + 1;
  }
}

/** What a link keeps that is none any more. */
const kept = ({ class: className, lang }: Record<string, string>): Record<string, string> => ({
  ...(className === undefined ? {} : { class: className }),
  ...(lang === undefined ? {} : { lang }),
});

function tag(name: string, attributes: Record<string, string>): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${all.join('')}>`;
}

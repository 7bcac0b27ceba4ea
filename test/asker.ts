/** What a page of the portal came back with, after every redirect. */
export interface Shown {
  status: number;
  /** Address of the page, as the browser would show it. */
  path: string;
  /** What stands in its `main`. */
  html: string;
  headers: Headers;
}

type Fields = Record<string, string> | FormData;

const bodyOf = (fields: Fields): BodyInit =>
  fields instanceof FormData ? fields : new URLSearchParams(fields);

/** A resident's browser without scripts: keeps cookies, unless it refuses them, and follows redirects. */
export class Asker {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: { fetch(path: string, init?: RequestInit): Promise<Response> },
    private readonly keepsCookies = true,
  ) {}

  get(path: string): Promise<Shown> {
    return this.go(path, { method: 'GET' });
  }

  post(path: string, fields: Fields = {}): Promise<Shown> {
    return this.go(path, { method: 'POST', body: bodyOf(fields) });
  }

  /** Posts a body as it is. */
  send(path: string, { type, body }: { type: string; body: BodyInit }): Promise<Shown> {
    return this.go(path, { method: 'POST', headers: { 'content-type': type }, body });
  }

  /** Pastes a rumour and comes to what is asked or known next. */
  paste(text: string, path = '/tanya'): Promise<Shown> {
    return this.post(path, { text });
  }

  /** Sends the page's form again as it stands, with some fields filled in. */
  submit({ html }: Shown, fields: Record<string, string> = {}): Promise<Shown> {
    const form = /<form class="ask"[^>]* action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(html);
    const hidden = [...(form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const own = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    return this.post((form?.[1] ?? '').replaceAll('&amp;', '&'), { ...own, ...fields });
  }

  /** Pastes a rumour and comes to the page that asks for details, past whatever is known. */
  async toDetails(text: string, path = '/tanya'): Promise<Shown> {
    const page = await this.paste(text, path);
    const [step = ''] = page.path.split('?');
    return step.endsWith('/hasil') ? this.post(page.path.replace('/hasil', '/bukan')) : page;
  }

  /** The same, to the page where everything is checked. */
  async toCheck(text: string, details: Record<string, string> = {}): Promise<Shown> {
    const page = await this.submit(await this.toDetails(text), details);
    return page.path.startsWith('/tanya/kontak') ? this.submit(page) : page;
  }

  /** Asks through all steps and returns the code of the receipt. */
  async ask(text: string): Promise<string> {
    const receipt = await this.submit(await this.toCheck(text));
    return hidden(receipt.html, 'code');
  }

  private async go(path: string, init: RequestInit): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await this.app.fetch(path, { ...init, headers });
    if (this.keepsCookies) for (const [name, value] of cookiesIn(response)) this.cookies.set(name, value);
    const next = response.headers.get('location');
    if (next === null) {
      const [html = ''] = /<main[\s\S]*<\/main>/.exec(await response.text()) ?? [];
      return { status: response.status, path, html, headers: response.headers };
    }
    return this.go(next, response.status === 307 ? init : { method: 'GET' });
  }
}

/** Names and values of the cookies that a reply hands out. */
const cookiesIn = ({ headers }: Response): [string, string][] =>
  headers.getSetCookie().map((cookie) => {
    const [pair = ''] = cookie.split(';');
    return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  });

/** What a hidden field of the page holds. */
export function hidden(html: string, name: string): string {
  const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`no hidden field ${name}`);
  return value;
}

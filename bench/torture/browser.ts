import { setTimeout as pause } from 'node:timers/promises';
import { parseHTML } from 'linkedom';

const PATIENCE_MS = 15_000;
const REDIRECTS_MAX = 4;

type Fields = Readonly<Record<string, string>>;

/**
 * One person's browser in front of several web processes: each request goes to one of them by chance. It keeps cookies
 * and fills in forms by what their buttons say, as somebody without JavaScript does.
 */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private at = '/';
  private document = parseHTML('<html></html>').document;

  constructor(private readonly webs: readonly string[]) {}

  /** What the page says. */
  get text(): string {
    return this.document.querySelector('main')?.textContent ?? '';
  }

  /** The value of the only thing that this selector finds. */
  valueOf(selector: string, attribute: string): string {
    return this.document.querySelector(selector)?.getAttribute(attribute) ?? '';
  }

  keep(cookie: string, value: string): void {
    this.cookies.set(cookie, value);
  }

  async open(path: string): Promise<void> {
    await this.follow('GET', path);
  }

  /** Sends the form that this button belongs to, with what stands in it and `fields` over that. */
  async press(button: string, fields: Fields = {}): Promise<void> {
    const found = [...this.document.querySelectorAll('button')].find(
      (each) => each.textContent.trim() === button,
    );
    const form = found?.closest('form');
    if (!found || !form) throw new Error(`no button “${button}” on ${this.at}: ${this.text.slice(0, 200)}`);
    const filled = { ...contentOf(form), ...said(found), ...fields };
    const action = found.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    const path = new URL(action, new URL(this.at, 'http://here')).pathname;
    await this.follow('POST', path, bodyOf(form.getAttribute('enctype'), filled));
  }

  private async follow(method: string, path: string, body?: FormData | URLSearchParams): Promise<void> {
    let reply = await this.send(path, { method, ...(body && { body }) });
    for (let turn = 0; turn < REDIRECTS_MAX && reply.headers.has('location'); turn++) {
      this.at = reply.headers.get('location') ?? '';
      reply = await this.send(this.at, { method: 'GET' });
    }
    if (method === 'GET') this.at = path;
    this.document = parseHTML(await reply.text()).document;
    if (reply.status >= 400) throw new Error(`${reply.status} ${method} ${path}: ${this.text.slice(0, 300)}`);
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const web = this.webs[Math.floor(Math.random() * this.webs.length)] ?? '';
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const reply = await fetch(web + path, { redirect: 'manual', signal, headers: { cookie }, ...init });
    for (const given of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
      this.cookies.set(name, value);
    }
    return reply;
  }
}

/** What the form would send if nobody had touched it, without its buttons. */
function contentOf(form: Element): Record<string, string> {
  const content: Record<string, string> = {};
  for (const each of form.querySelectorAll('input, select, textarea')) {
    const name = each.getAttribute('name');
    const type = each.getAttribute('type') ?? '';
    const unticked = /^(checkbox|radio)$/.test(type) && !each.hasAttribute('checked');
    if (name && type !== 'file' && !unticked) content[name] = valueIn(each);
  }
  return content;
}

/** What a button adds when it is the one that was pressed. */
function said(button: Element): Record<string, string> {
  const name = button.getAttribute('name');
  return name ? { [name]: button.getAttribute('value') ?? '' } : {};
}

function valueIn(field: Element): string {
  if (field.tagName === 'TEXTAREA') return field.textContent;
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? '';
  const option = field.querySelector('option[selected]') ?? field.querySelector('option');
  return option?.getAttribute('value') ?? '';
}

function bodyOf(type: string | null, fields: Fields): FormData | URLSearchParams {
  if (type !== 'multipart/form-data') return new URLSearchParams(fields);
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}

const STEP_MS = 300_000;

/** Does `act` until `isSo`, as somebody does who sees an error page and tries again. Throws what came last when that never helps. */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  act: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const end = Date.now() + STEP_MS;
  for (let last: unknown = 'nothing happened'; ;) {
    try {
      if (await isSo()) return;
      await act();
      if (await isSo()) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`${what}: ${String(last)}`);
    await pause(300);
  }
}
